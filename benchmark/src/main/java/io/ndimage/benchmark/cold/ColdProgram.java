package io.ndimage.benchmark.cold;

import io.ndimage.array.NdArray;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program that calls many operations in turn, each time for a new result, and times every call from the very first on. Before the
 * clock it has read its input arrays, by means of its own, and nothing else: no operation's class is loaded, no lambda made.
 *
 * <p>Its arguments: {@code ndimage} or a peer; how many threads a peer may use; how many rounds there are at most; after how many
 * milliseconds an operation leaves the program, and how many calls it stays for at least; and a file whose lines say what to call: a name, a type, and the files of its
 * arrays, parted by tabs. It prints the milliseconds of every call, a line for each case, and what the processors worked in
 * milliseconds by the end of some rounds.
 */
public final class ColdProgram {

    private ColdProgram() {}

    /** Runs the program. */
    public static void main(String[] arguments) throws IOException {
        String who = arguments[0];
        int threads = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        double budget = Double.parseDouble(arguments[3]);
        int least = Integer.parseInt(arguments[4]);
        Map<String, NdArray> read = new HashMap<>();
        List<ColdCall> calls = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[5]))) {
            String[] words = line.split("\t");
            NdArray[] arrays = new NdArray[words.length - 2];
            for (int i = 0; i < arrays.length; i++) {
                String file = words[i + 2];
                if (!read.containsKey(file)) {
                    read.put(file, ArrayFile.read(Path.of(file)));
                }
                arrays[i] = read.get(file);
            }
            if (who.equals("ndimage")) {
                calls.add(new OurCall(words[0], words[1], arrays));
            } else {
                PeerCall.addTo(calls, who, threads, words[0], words[1], arrays[0]);
            }
        }
        run(calls, rounds, budget, least);
        System.exit(0); // Libraries leave threads behind.
    }

    private static void run(List<ColdCall> calls, int rounds, double budget, int least) throws IOException {
        StringBuilder processors = new StringBuilder();
        double before = ProcessorTime.milliseconds();
        boolean isRunning = true;
        for (int round = 1; isRunning && round <= rounds; round++) {
            isRunning = false;
            for (ColdCall call : calls) {
                if (round <= least || call.spent() < budget) {
                    call.time();
                    isRunning = true;
                }
            }
            if (round == 1 || round == 10 || round == 100 || round == 1000) {
                processors.append("processors\t").append(round).append('\t');
                processors.append(ProcessorTime.milliseconds() - before).append('\n');
            }
        }
        for (ColdCall call : calls) {
            System.out.println(call.line());
        }
        System.out.print(processors);
    }
}
