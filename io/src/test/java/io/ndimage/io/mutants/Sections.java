package io.ndimage.io.mutants;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where the parts of a file begin, by what they look like: chunks, markers, directory entries, tags. */
final class Sections {

    /** How many of a file's first bytes are taken for its header, in which every fourth begins a number. */
    private static final int HEADER = 64;

    /** The parts of files that begin in a certain way, one character per byte. */
    private static final Map<Pattern, Pattern> PARTS = new LinkedHashMap<>();

    static {
        add("\\x89PNG", ".{4}[A-Za-z]{4}");
        add("\\xff\\xd8", "\\xff[\\xc0-\\xfe]");
        add("GIF", "[!,;]");
        add("RIFF", "VP8.|ANIM|ANMF|ALPH|EXIF|ICCP|WEBP");
        add("II", ".[\\x00\\x01\\x80-\\x87][\\x01-\\x12]\\x00");
        add("MM", "[\\x00\\x01\\x80-\\x87].\\x00[\\x01-\\x12]");
        add("P[1-7]", "\\s");
        add("PK", "PK[\\x01-\\x08]");
        add("\\x93NUMPY", "'\\w+'|[<>|]\\w+|\\d+|\\n");
        add(
                "\\x89HDF|MATLAB 7",
                "SNOD|TREE|HEAP|GCOL|OHDR|OCHK|FRHP|FHDB|FHIB|FSHD|BTHD|BTLF|BTIN|[\\x01-\\x18]\\x00.\\x00");
        add("MATLAB 5", "[\\x01-\\x12]\\x00{3}|\\x00{3}[\\x01-\\x12]|.{2}[\\x01-\\x04]\\x00");
    }

    private Sections() {}

    private static void add(String beginning, String part) {
        PARTS.put(Pattern.compile(beginning), Pattern.compile(part, Pattern.DOTALL));
    }

    /** Returns where parts begin, in order; the first byte always does. */
    static int[] of(byte[] file) {
        String text = new String(file, StandardCharsets.ISO_8859_1);
        TreeSet<Integer> sections = new TreeSet<>();
        for (int at = 0; at < Math.min(HEADER, file.length); at += Integer.BYTES) {
            sections.add(at);
        }
        PARTS.forEach((beginning, part) -> {
            if (beginning.matcher(text).lookingAt()) {
                Matcher matcher = part.matcher(text);
                while (matcher.find()) {
                    sections.add(matcher.start());
                }
            }
        });
        return sections.stream().mapToInt(Integer::intValue).toArray();
    }
}
