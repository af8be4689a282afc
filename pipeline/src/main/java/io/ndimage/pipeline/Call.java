package io.ndimage.pipeline;

import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.Port;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An operation in a pipeline, with the further arrays that it was given by name.
 *
 * @param entry what is called
 * @param operation the operation
 * @param arrays the texts of further arrays, by the names of their ports
 */
public record Call(Entry entry, Operation<?> operation, Map<String, String> arrays) {

    /** Keeps a copy of the texts. */
    public Call {
        arrays = Map.copyOf(arrays);
    }

    /** Returns the call of an operation that is part of another one. */
    static Call of(Operation<?> operation) {
        return new Call(Catalog.standard().find(Named.Names.of(operation)), operation, Map.of());
    }

    static Call parse(String stage, Catalog catalog, ArrayFiles files) {
        List<Token> tokens = Token.split(stage);
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException("an operation is missing; 'ndimage ops' lists them");
        }
        Token first = tokens.get(0);
        Entry entry = catalog.find(name(first.key() == null ? first.value() : first.key()));
        List<Argument> known = entry.arguments();
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> arrays = new LinkedHashMap<>();
        int position = 0;
        for (Token token : tokens.subList(1, tokens.size())) {
            Argument argument = token.key() != null ? entry.argument(token.key()) : at(entry, known, position++);
            Map<String, String> into = argument.port() > 0 ? arrays : texts;
            String value = PythonWords.plain(token.value());
            if (argument.port() > 0 && value.equals(Codecs.NONE)) {
                continue;
            }
            if (into.put(argument.name(), value) != null) {
                throw new IllegalArgumentException(entry.name() + ": " + argument.name() + " is given twice");
            }
        }
        try {
            return new Call(entry, entry.make(texts, files), arrays);
        } catch (IllegalArgumentException e) {
            String hint = hint(entry, tokens, arrays, String.valueOf(e.getMessage()));
            throw hint.isEmpty() ? e : new IllegalArgumentException(e.getMessage() + hint, e);
        }
    }

    /** Returns an operation's name without the module that it has in Python. */
    private static String name(String word) {
        String name = word.replaceFirst("^(scipy\\.)?(ndimage|ndi|nd)\\.", "");
        int bracket = name.indexOf('(');
        if (bracket > 0) {
            String operation = name.substring(0, bracket);
            throw new IllegalArgumentException(
                    "'" + word + "': arguments come after a blank, without brackets: " + operation + " "
                            + name.substring(bracket + 1).replaceAll("\\)$", "").replaceAll("\\s*,\\s+", " "));
        }
        return name;
    }

    /** Returns how to give an array that stands, without a name, where a value belongs. */
    private static String hint(Entry entry, List<Token> tokens, Map<String, String> arrays, String message) {
        List<String> open = entry.ports().stream()
                .skip(1)
                .map(Port::name)
                .filter(name -> !arrays.containsKey(name))
                .toList();
        return tokens.stream()
                .skip(1)
                .filter(token -> token.key() == null && ArrayText.isArray(token.value()))
                .filter(token -> !open.isEmpty() && message.contains("'" + shown(token) + "'"))
                .map(token -> "; a further array is given by its name: " + entry.name() + " " + open.get(0) + "="
                        + quoted(shown(token)))
                .findFirst()
                .orElse("");
    }

    private static String shown(Token token) {
        return new Given(token.value(), ArrayFiles.standard()).toString();
    }

    private static Argument at(Entry entry, List<Argument> known, int position) {
        if (position >= known.size()) {
            throw new IllegalArgumentException(
                    entry.name() + " takes " + known.size() + " parameters at most; more are given");
        }
        return known.get(position);
    }

    /** Returns the call as text: parameters that differ from their defaults, by name. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        words.add(entry.name());
        entry.texts(operation).forEach((name, text) -> words.add(name + "=" + quoted(text)));
        arrays.forEach((name, text) -> words.add(name + "=" + quoted(text)));
        return String.join(" ", words);
    }

    private static String quoted(String text) {
        return text.isEmpty() || text.matches(".*[ |'\"].*") ? '"' + text + '"' : text;
    }
}
