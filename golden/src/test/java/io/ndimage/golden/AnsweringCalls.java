package io.ndimage.golden;

import io.ndimage.array.NdArray;
import io.ndimage.op.Engine;
import io.ndimage.op.Inputs;
import io.ndimage.op.Operation;
import io.ndimage.op.Range;
import io.ndimage.op.Reduction;
import io.ndimage.op.RegionOperation;
import io.ndimage.pipeline.Argument;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import io.ndimage.pipeline.Pipeline;
import io.ndimage.testkit.TiledOperation;
import io.ndimage.testkit.TiledReduction;
import io.ndimage.testkit.Tiles;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The program that {@code golden/differential} starts: it says which operations there are, then computes calls that come on the
 * standard input and writes what they give to the standard output, until the input ends.
 *
 * <p>A batch is its length in bytes and the calls; a call is its text, how it is run ({@code threads=3}, or {@code tiles=small}
 * for the testkit's way, which checks the law of locality), and its arrays. An answer is a word, {@code arrays}, {@code refused}
 * or {@code failed}, and the arrays or the message.
 */
final class AnsweringCalls {

    private final Map<Integer, Engine> engines = new HashMap<>();

    private AnsweringCalls() {}

    /** Answers until the input ends. */
    public static void main(String[] arguments) throws IOException {
        DataInputStream in = new DataInputStream(System.in);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        ArrayFrames.writeText(catalog(), out);
        out.flush();
        AnsweringCalls answering = new AnsweringCalls();
        while (true) {
            byte[] batch;
            try {
                batch = new byte[in.readInt()];
            } catch (EOFException e) {
                return;
            }
            in.readFully(batch);
            DataInputStream calls = new DataInputStream(new ByteArrayInputStream(batch));
            while (calls.available() > 0) {
                answering.answer(calls, out);
                out.flush();
            }
        }
    }

    /** Returns a line for each operation: its name, its topic, and its parameters and arrays with their ranges. */
    private static String catalog() {
        return Catalog.standard().entries().stream()
                .map(AnsweringCalls::declaration)
                .collect(Collectors.joining("\n"));
    }

    private static String declaration(Entry entry) {
        List<String> words = new ArrayList<>(List.of(entry.name(), entry.topic()));
        for (Argument argument : entry.arguments()) {
            words.add((argument.port() > 0 ? "array:" : "parameter:") + argument.name() + ":"
                    + declaration(argument.range()));
        }
        return String.join("\t", words);
    }

    private static String declaration(Range range) {
        List<String> words = new ArrayList<>();
        if (range.min() > -Double.MAX_VALUE) {
            words.add("min=" + range.min());
        }
        if (range.max() < Double.MAX_VALUE) {
            words.add("max=" + range.max());
        }
        if (!range.choices().isEmpty()) {
            words.add("choices=" + String.join(",", range.choices()));
        }
        words.add("step=" + range.step());
        words.add("words=" + range.words());
        return String.join(";", words);
    }

    private void answer(DataInputStream calls, DataOutputStream out) throws IOException {
        String text = ArrayFrames.readText(calls);
        String how = ArrayFrames.readText(calls);
        List<NdArray> arrays = ArrayFrames.read(calls);
        List<NdArray> results;
        try {
            results = ResultArrays.of(run(text, how, Inputs.of(arrays)));
        } catch (IllegalArgumentException e) {
            say("refused", String.valueOf(e.getMessage()), out);
            return;
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            say(
                    "failed",
                    e + " at " + List.of(e.getStackTrace()).stream().limit(6).toList(),
                    out);
            return;
        }
        ArrayFrames.writeText("arrays", out);
        ArrayFrames.write(results, out);
    }

    private static void say(String word, String message, DataOutputStream out) throws IOException {
        ArrayFrames.writeText(word, out);
        ArrayFrames.writeText(message, out);
    }

    private Object run(String text, String how, Inputs inputs) {
        Operation<?> operation = Pipeline.parse(text).calls().get(0).operation();
        String value = how.substring(how.indexOf('=') + 1);
        if (how.startsWith("tiles=")) {
            Tiles tiles = Tiles.valueOf(value.toUpperCase(Locale.ROOT));
            if (operation instanceof RegionOperation region) {
                return new TiledOperation(region, inputs).whole(tiles);
            }
            if (operation instanceof Reduction<?, ?> reduction) {
                return TiledReduction.inPairs(reduction, inputs, tiles);
            }
        }
        int threads = how.startsWith("threads=") ? Integer.parseInt(value) : 1;
        return operation.run(engines.computeIfAbsent(threads, Engine::threads), inputs);
    }
}
