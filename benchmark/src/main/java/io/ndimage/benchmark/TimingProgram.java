package io.ndimage.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs {@link Timing} in this JVM, whenever its turn comes: like a program that lives long, it has done much else before, and its
 * code was compiled for all of that. JMH's log and its results as JSON lie beside the arrays.
 */
final class TimingProgram {

    private final OutputFormat log;
    private final PrintStream answers;
    private final List<RunResult> results = new ArrayList<>();

    private TimingProgram(PrintStream log, PrintStream answers) {
        this.log = OutputFormatFactory.createFormatInstance(log, VerboseMode.NORMAL);
        this.answers = answers;
    }

    /** Answers questions until there are no more; the argument is the name of the log. */
    public static void main(String[] arguments) throws IOException, RunnerException {
        Path folder = Path.of(System.getProperty(Timing.FOLDER, ""));
        PrintStream answers = System.out;
        System.setOut(System.err); // What libraries print is no answer.
        try (PrintStream log =
                new PrintStream(folder.resolve(arguments[0] + ".log").toFile(), StandardCharsets.UTF_8)) {
            TimingProgram program = new TimingProgram(log, answers);
            BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String line = questions.readLine(); line != null; line = questions.readLine()) {
                program.answer(line.split("\t"));
            }
            ResultFormatFactory.getInstance(
                            ResultFormatType.JSON,
                            folder.resolve(arguments[0] + ".json").toString())
                    .writeOut(program.results);
        }
        System.exit(0); // Libraries leave threads behind.
    }

    /** Times contestants one after the other; the words are a case, sizes, threads, an effort and the contestants. */
    private void answer(String[] words) throws RunnerException {
        Effort effort = Effort.parse(words[3]);
        TimeValue length = TimeValue.milliseconds(effort.milliseconds());
        String[] contestants = words[4].split(",");
        for (String contestant : contestants) {
            boolean isFirst = contestant.equals(contestants[0]);
            System.gc(); // Nobody pays for what others left.
            OptionsBuilder options = new OptionsBuilder();
            options.include(Timing.class.getName() + "\\.time$")
                    .param("id", words[0])
                    .param("sizes", words[1])
                    .param("threads", words[2])
                    .param("contestant", contestant)
                    .forks(0)
                    .warmupIterations(isFirst ? effort.warmups() : effort.warmups() / 3)
                    .warmupTime(length)
                    .measurementIterations(effort.iterations())
                    .measurementTime(length)
                    .shouldFailOnError(false);
            for (RunResult result : new Runner(options.build(), log).run()) {
                results.add(result);
                answers.println("time\t" + contestant + "\t" + milliseconds(result));
            }
        }
        answers.println("done");
    }

    private static String milliseconds(RunResult result) {
        Stream<BenchmarkResult> forks = result.getBenchmarkResults().stream();
        return forks.flatMap(fork -> fork.getIterationResults().stream())
                .map(iteration -> Double.toString(iteration.getPrimaryResult().getScore()))
                .collect(Collectors.joining(" "));
    }
}
