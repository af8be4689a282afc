package io.ndimage.golden;

import io.ndimage.array.DType;
import io.ndimage.array.NdArray;
import io.ndimage.pipeline.Argument;
import io.ndimage.pipeline.Call;
import io.ndimage.pipeline.Catalog;
import io.ndimage.pipeline.Entry;
import io.ndimage.pipeline.Pipeline;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The page docs/parity.md: each name of {@code scipy.ndimage}, what stands for it here, how near it comes over the golden cases, and
 * what differs on purpose. What has no golden case is not taken for being there.
 */
final class ParityPage {

    static final Path FILE = Repository.file("docs/parity.md");

    /** SciPy's other names for what it has already. */
    private static final Map<String, String> ALIASES = Map.of("sum", "sum_labels");

    private final Map<String, Entry> entries =
            Catalog.standard().entries().stream().collect(Collectors.toMap(Entry::name, Function.identity()));
    private final Map<String, Set<String>> factories = new TreeMap<>();
    private final List<Differences> differences = Differences.all();
    private final Map<String, List<GoldenCase>> cases = GoldenCases.byFunction();

    private ParityPage() {
        for (Entry entry : entries.values()) {
            Class<?> topic = topic(entry);
            for (Method method : topic.getMethods()) {
                factories
                        .computeIfAbsent(method.getName(), name -> new TreeSet<>())
                        .add(topic.getSimpleName());
            }
        }
    }

    /** Returns the class whose methods make the operations of a topic: it has the topic's name. */
    private static Class<?> topic(Entry entry) {
        String name = entry.topic().substring(0, 1).toUpperCase(Locale.ROOT)
                + entry.topic().substring(1);
        try {
            return Class.forName(entry.type().getPackageName() + "." + name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the topic " + entry.topic() + " has no factories", e);
        }
    }

    /** Writes the page. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(FILE, text());
    }

    /** Returns the page. */
    static String text() {
        return new ParityPage().page();
    }

    private String page() {
        List<String> names = Golden.lines("scipy.ndimage.txt").toList();
        List<String> known = names.stream()
                .filter(name -> factories.containsKey(camel(own(name))))
                .toList();
        List<String> there =
                known.stream().filter(name -> cases.containsKey(own(name))).toList();
        StringBuilder page = new StringBuilder(HEAD.formatted(names.size(), there.size()));
        page.append("## What is there\n\n");
        page.append("| SciPy | in Java | a pixel looks at | types | axes | cases | worst difference | differs |\n");
        page.append("|---|---|---|---|---|---|---|---|\n");
        there.forEach(name -> page.append(row(name)).append('\n'));
        page.append(others("There, but without a golden case, and so not in the table", known, there));
        page.append(others("Not there yet", names, known));
        page.append(
                "\n## Parameters\n\nIn their order in pipeline text, with their defaults; a star marks what must be given.\n\n");
        page.append("| operation | parameters |\n|---|---|\n");
        there.stream()
                .filter(entries::containsKey)
                .forEach(name -> page.append(parameters(name)).append('\n'));
        page.append(DIFFERENCES);
        for (int number = 1; number <= differences.size(); number++) {
            Differences row = differences.get(number - 1);
            page.append(cells(List.of(String.valueOf(number), row.what(), row.scipy(), row.ndimage(), row.why())))
                    .append('\n');
        }
        return page.toString();
    }

    private static String others(String title, List<String> all, List<String> without) {
        List<String> left = all.stream()
                .filter(name -> !without.contains(name))
                .map(name -> "`" + name + "`")
                .toList();
        return left.isEmpty() ? "" : "\n" + title + ": " + String.join(", ", left) + ".\n";
    }

    private static String own(String name) {
        return ALIASES.getOrDefault(name, name);
    }

    private String row(String name) {
        String own = own(name);
        List<GoldenCase> golden = cases.getOrDefault(own, List.of());
        Entry entry = entries.get(own);
        String java = factories.get(camel(own)).stream()
                .map(topic -> "`" + topic + "." + camel(own) + "`")
                .collect(Collectors.joining(" "));
        String text = entry == null ? ", in Java alone" : name.equals(own) ? "" : ", in text `" + own + "`";
        String numbers = IntStream.range(0, differences.size())
                .filter(i -> differences.get(i).concerns(own))
                .mapToObj(i -> String.valueOf(i + 1))
                .collect(Collectors.joining(" "));
        return cells(List.of(
                "`" + name + "`" + text,
                java,
                entry == null ? "" : halo(entry),
                types(golden),
                axes(golden),
                String.valueOf(golden.size()),
                entry == null ? held(golden) : Worst.of(golden).toString(),
                numbers));
    }

    private static String halo(Entry entry) {
        Call last = last(Pipeline.parse(entry.example()).calls());
        return Halo.of(last.operation()) + " (`" + last + "`)";
    }

    /** Returns to what the cases are held that no text can run. */
    private static String held(List<GoldenCase> golden) {
        Set<Tolerance> tolerances = new TreeSet<>();
        golden.forEach(one -> tolerances.add(one.tolerance()));
        return tolerances.equals(Set.of(Tolerance.EXACT))
                ? "none"
                : "within "
                        + tolerances.stream()
                                .map(t -> t.toString().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "));
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }

    private static String parameters(String name) {
        Entry entry = Catalog.standard().find(own(name));
        String words = entry.arguments().stream().map(ParityPage::parameter).collect(Collectors.joining(" "));
        return cells(List.of("`" + name + "`", words));
    }

    private static String parameter(Argument argument) {
        return "`" + argument.name() + (argument.required() ? "`\\*" : "=" + argument.byDefault() + "`");
    }

    private static String types(List<GoldenCase> golden) {
        Set<DType> types = new TreeSet<>();
        golden.forEach(one -> one.arrays().stream().limit(1).map(NdArray::dtype).forEach(types::add));
        Set<DType> left = new TreeSet<>(List.of(DType.values()));
        left.removeAll(types);
        if (left.isEmpty()) {
            return "all 13";
        }
        if (left.stream().allMatch(DType::isComplex)) {
            return "all but complex";
        }
        return types.stream().map(DType::toString).collect(Collectors.joining(" "));
    }

    private static String axes(List<GoldenCase> golden) {
        Set<Integer> ndims = new TreeSet<>();
        golden.forEach(one -> one.arrays().stream().limit(1).map(NdArray::ndim).forEach(ndims::add));
        return ndims.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static String camel(String name) {
        return Pattern.compile("_(\\w)")
                .matcher(name)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }

    private static String cells(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static final String HEAD = """
            # NdImage beside scipy.ndimage

            This page is made by `golden/parity`, from the declarations of the operations, the golden cases and
            `golden/differences.tsv`; a test holds it to them. SciPy 1.17.1 exports %d names; %d of them are here, under the same
            names in text, and in Java as `lowerCamelCase`.

            How to read the table: *a pixel looks at* so many neighbours on each side of it, axis by axis, in the call that stands
            beside it. *types*, *axes* (how many dimensions) and *cases* are those that are compared with SciPy's results. The
            *worst difference* over these cases is in parts of the largest magnitude in input and result, or in units of integers;
            *none* means every bit, but for the sign of zero. *differs* are the numbers of the deliberate differences below.

            """;

    private static final String DIFFERENCES = """

            ## What differs on purpose

            Everything else is meant to agree: float64 results of correlations, Sobel, Prewitt and ROF bit for bit, masks, labels
            and label numbers exactly. `golden/differential` draws random calls, and takes no other excuse than these.

            | | what | SciPy | NdImage | why |
            |---|---|---|---|---|
            """;
}
