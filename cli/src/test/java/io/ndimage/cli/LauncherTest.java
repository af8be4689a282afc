package io.ndimage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code ndimage} at the root, with a Java and a Maven that are scripts too and only say how they were called. */
class LauncherTest {
    private static final List<String> TOOLS = List.of(
            "bash",
            "cat",
            "find",
            "mkdir",
            "mkfifo",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sh",
            "sleep",
            "tail",
            "touch");
    private static final String ECHO = "printf '%s\\n' \"$@\"";

    @TempDir
    Path folder;

    private Path tools;
    private Path home;
    private final Map<String, String> environment = new TreeMap<>();

    /** A distribution, and a PATH without Java and Maven. */
    @BeforeEach
    void layOut() throws IOException {
        folder = folder.toRealPath();
        tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = Stream.of(System.getenv("PATH").split(":", -1))
                    .map(entry -> Path.of(entry, tool))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            script(tools.resolve(tool), "exec " + found + " \"$@\"");
        }
        home = Files.createDirectories(folder.resolve("a home"));
        Files.createDirectories(home.resolve("lib"));
        Files.createFile(home.resolve("lib/ndimage.jar"));
        installLauncher("");
        environment.put("PATH", tools.toString());
        environment.put("HOME", folder.resolve("nobody").toString());
    }

    @Test
    void argumentsArriveAsTheyWereGiven() throws Exception {
        useJava(jdk("jdk", "17.0.1", ECHO));
        assertThat(run("run", "my photo.jpg", "*", "a | b  c", "", "$x", "-o", "out.png").out)
                .endsWith("ndimage.jar\nrun\nmy photo.jpg\n*\na | b  c\n\n$x\n-o\nout.png\n");
    }

    @Test
    void theExitCodeIsThatOfTheProgram() throws Exception {
        useJava(jdk("jdk", "17.0.1", "exit 3"));
        assertThat(run("tour").exit).isEqualTo(3);
        assertThat(run("ops").exit).isEqualTo(3);
    }

    @Test
    void javaHomeComesFirst() throws Exception {
        useJava(jdk("first", "17.0.1", "echo first"));
        putOnPath(jdk("second", "17.0.1", "echo second"));
        assertThat(run().out).isEqualTo("first\n");
    }

    @Test
    void aJavaHomeThatIsNotThereIsPassedOver() throws Exception {
        environment.put("JAVA_HOME", folder.resolve("nowhere").toString());
        putOnPath(jdk("second", "17.0.1", "echo second"));
        assertThat(run()).isEqualTo(new Run(0, "second\n", ""));
    }

    @Test
    void anOldJavaIsPassedOver() throws Exception {
        useJava(jdk("old", "1.8.0_392", "echo 8"));
        putOnPath(jdk("newer", "11.0.21", "echo 11"));
        jdk("jvm/new", "21-ea", "echo 21");
        assertThat(run()).isEqualTo(new Run(0, "21\n", ""));
    }

    @Test
    void aShimOnThePathIsAskedForItsJdk() throws Exception {
        Path jdk = jdk("managed", "17.0.1", "echo managed");
        script(tools.resolve("java"), "echo \"    java.home = " + jdk + "\" >&2");
        assertThat(run().out).isEqualTo("managed\n");
    }

    @Test
    void withoutJavaOneLineSaysSo() throws Exception {
        assertThat(run("ops"))
                .isEqualTo(new Run(
                        1, "", "ndimage: no Java of version 17 or newer found: install one, or set JAVA_HOME\n"));
    }

    @Test
    void itMayBeASymbolicLinkElsewhere() throws Exception {
        useJava(jdk("jdk", "17.0.1", ECHO));
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("hop"), Path.of("../a home/ndimage"));
        Files.createSymbolicLink(bin.resolve("ndi"), Path.of("hop"));
        assertThat(start(bin, "./ndi", "ops").out).contains(home + "/lib/ndimage.jar\nops\n");
    }

    @Test
    void onlyCommandsThatComputeGetTheVectorModule() throws Exception {
        useJava(jdk("jdk", "17.0.1", ECHO));
        assertThat(run("run", "x").out).contains("jdk.incubator.vector");
        assertThat(run("--debug", "tour").out).contains("jdk.incubator.vector");
        assertThat(run("info", "run").out).doesNotContain("jdk.incubator.vector");
        assertThat(run("run", "--help").out).doesNotContain("jdk.incubator.vector");
    }

    @Test
    void ofStandardErrorOnlyTheIncubatorWarningIsHidden() throws Exception {
        String warning = "WARNING: Using incubator modules: jdk.incubator.vector";
        String text = "'picked\\n%s\\n\\r10 %%\\r20 %%\\n%s' '" + warning + "' last";
        useJava(jdk("jdk", "17.0.1", "printf " + text + " >&2; exit 3"));
        Run run = start(folder, "sh", "-c", "\"$0\" run x 2>&1 >/dev/null | cat", launcher());
        assertThat(run).isEqualTo(new Run(0, "picked\n\r10 %\r20 %\nlast", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"C", "POSIX", "C.UTF-8", ""})
    void javaGetsALocaleThatKnowsEveryCharacter(String locale) throws Exception {
        useJava(jdk("jdk", "17.0.1", "echo \"${LC_ALL:-$LANG}\""));
        environment.put("LC_ALL", locale);
        assertThat(run("ops")).isEqualTo(new Run(0, "C.UTF-8\n", ""));
        environment.remove("LC_ALL");
        environment.put("LANG", locale);
        assertThat(run("ops")).isEqualTo(new Run(0, "C.UTF-8\n", ""));
        environment.put("LC_CTYPE", "POSIX");
        assertThat(run("run", "x")).isEqualTo(new Run(0, "C.UTF-8\n", ""));
    }

    @Test
    void aFolderInAnotherEncodingHasItsNameOfTheSystem() throws Exception {
        useJava(jdk("jdk", "17.0.1", ECHO));
        String within = "d=$(printf 'caf\\351'); mkdir \"$d\" && cd \"$d\" && \"$0\" ops; cd ..; rm -r \"$d\"";
        assumeTrue(Files.isDirectory(Path.of("/proc/self/cwd")));
        assertThat(start(folder, "sh", "-c", within, launcher()).out).contains("-Duser.dir=/proc/self/cwd\n");
        Path known = Files.createDirectory(folder.resolve("a b"));
        assertThat(start(known, launcher(), "ops").out).doesNotContain("user.dir");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ops >&-", "run x >&-", "run x >&- <&- 2>&-", "ops <&- >&-"})
    void aClosedDescriptorIsNotGivenToAFile(String command) throws Exception {
        useJava(jdk("jdk", "17.0.1", "exec 2>/dev/null 9>'" + folder + "/made'; printf x || exit 4"));
        assertThat(start(folder, "sh", "-c", "\"$0\" " + command, launcher()).exit)
                .isEqualTo(4);
        assertThat(folder.resolve("made")).isEmptyFile();
    }

    @Test
    void aMissingFolderForTemporaryFilesLeavesNoLines() throws Exception {
        useJava(jdk("jdk", "17.0.1", ECHO));
        for (String place : List.of(folder.resolve("nowhere").toString(), "/proc", "/dev/null")) {
            environment.put("TMPDIR", place);
            Run run = run("run", "x");
            assertThat(run.err).isEmpty();
            assertThat(run.out).contains("jdk.incubator.vector");
        }
        Files.delete(tools.resolve("mkfifo"));
        assertThat(run("run", "x")).satisfies(run -> {
            assertThat(run.err).isEmpty();
            assertThat(run.out).endsWith("ndimage.jar\nrun\nx\n").doesNotContain("jdk.incubator.vector");
        });
    }

    @Test
    void withoutAHomeEverythingWorks() throws Exception {
        useJava(jdk("jdk", "17.0.1", "echo ran"));
        environment.remove("HOME");
        assertThat(run("ops")).isEqualTo(new Run(0, "ran\n", ""));
    }

    @Test
    void aFolderThatTakesNoArchiveIsLeftAlone() throws Exception {
        installLauncher("(make_archive)");
        useJava(jdk("jdk", "17.0.1", "echo ran"));
        Files.createDirectories(home.resolve("classes-17.0.1.jsa.key")); // in the way of the key, whoever asks
        assertThat(run("ops")).isEqualTo(new Run(0, "ran\n", ""));
    }

    @Test
    void sourcesAreBuiltOnceAndAgainWhenTheyChange() throws Exception {
        Path source = becomeClone("echo run >>../runs; touch cli/target/ndimage/lib/ndimage.jar");
        assertThat(run("ops"))
                .isEqualTo(
                        new Run(0, "ran\n", "ndimage: building, because the sources are newer than what is built\n"));
        assertThat(run("ops")).isEqualTo(new Run(0, "ran\n", ""));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));
        assertThat(run("ops").err).hasLineCount(1);
        assertThat(folder.resolve("runs")).hasContent("run\nrun\n");
    }

    @Test
    void twoAtOnceBuildOnce() throws Exception {
        becomeClone("echo run >>../runs; sleep 0.3; touch cli/target/ndimage/lib/ndimage.jar");
        Process first = begin(folder, launcher(), "ops");
        assertThat(run("ops").out).isEqualTo("ran\n");
        assertThat(first.waitFor()).isZero();
        assertThat(folder.resolve("runs")).hasContent("run\n");
    }

    @Test
    void aLockWhoseHolderIsGoneIsBroken() throws Exception {
        becomeClone("touch cli/target/ndimage/lib/ndimage.jar");
        Process gone = begin(folder, "sh", "-c", ":");
        gone.waitFor();
        Path lock = Files.createDirectories(home.resolve("cli/target/ndimage/lock"));
        Files.writeString(lock.resolve("holder"), gone.pid() + "\n");
        assertThat(run("ops").out).isEqualTo("ran\n");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLog() throws Exception {
        becomeClone("echo 'cannot find symbol'; exit 1");
        Run run = run("ops");
        assertThat(run.exit).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).contains("\ncannot find symbol\n").endsWith("build.log\n");
        assertThat(home.resolve("cli/target/ndimage/lock")).doesNotExist();
    }

    @Test
    void withoutMavenOneLineSaysSo() throws Exception {
        becomeClone("");
        Files.delete(tools.resolve("mvn"));
        assertThat(run("ops"))
                .isEqualTo(new Run(1, "", "ndimage: Maven is needed to build, and there is no 'mvn' on the PATH\n"));
    }

    @Test
    void anArchiveOfClassesIsMadeOnceAndUsed() throws Exception {
        installLauncher("(make_archive)");
        useJava(jdk(
                "jdk",
                "17.0.1",
                "case \"$*\" in *-Xshare:dump*) echo x >made.jsa; echo dump >>../dumps;; esac; " + ECHO));
        assertThat(run("ops").out).doesNotContain("SharedArchiveFile");
        assertThat(run("ops").out).contains("-XX:SharedArchiveFile=" + home + "/classes-17.0.1.jsa");
        assertThat(home.resolve("dumps")).hasContent("dump\n");
        Files.setLastModifiedTime(
                home.resolve("lib/ndimage.jar"), FileTime.from(Instant.now().plusSeconds(10)));
        assertThat(run("ops").out).doesNotContain("SharedArchiveFile");
    }

    /** Copies the script; it looks for JDKs in this folder only, and makes its archive as told instead of in the background. */
    private void installLauncher(String makeArchive) throws IOException {
        String script = Files.readString(Path.of("../ndimage"));
        assertThat(script).contains("/usr/lib/jvm/* /opt/*", "(make_archive) </dev/null >/dev/null 2>&1 &");
        script(
                home.resolve("ndimage"),
                script.replace("/usr/lib/jvm/* /opt/*", folder + "/jvm/*")
                        .replace("/Library/Java/", folder + "/Library/")
                        .replace("/usr/libexec/java_home", folder + "/java_home")
                        .replace(
                                "(make_archive) </dev/null >/dev/null 2>&1 &",
                                makeArchive.isEmpty() ? ":" : makeArchive + " >/dev/null 2>&1"));
    }

    /** Makes the distribution a clone, with a Java that says "ran" and a Maven that runs {@code build}; a source. */
    private Path becomeClone(String build) throws IOException {
        Path jdk = jdk("jdk", "17.0.1", "echo ran");
        script(jdk.resolve("bin/javac"), "");
        useJava(jdk);
        script(tools.resolve("mvn"), "echo \"$PWD\" \"$JAVA_HOME\"; mkdir -p cli/target/ndimage/lib; " + build);
        Files.createFile(home.resolve("pom.xml"));
        return Files.createFile(
                Files.createDirectories(home.resolve("core/src/main")).resolve("A.java"));
    }

    private void useJava(Path jdk) {
        environment.put("JAVA_HOME", jdk.toString());
    }

    private void putOnPath(Path jdk) throws IOException {
        Files.createSymbolicLink(tools.resolve("java"), jdk.resolve("bin/java"));
    }

    private Path jdk(String name, String version, String java) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\nMODULES=\"java.base jdk.incubator.vector\"\n");
        script(jdk.resolve("bin/java"), java);
        return jdk;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text.startsWith("#!") ? text : "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        return start(
                folder,
                Stream.concat(Stream.of(launcher()), Stream.of(arguments)).toArray(String[]::new));
    }

    private String launcher() {
        return home.resolve("ndimage").toString();
    }

    private Run start(Path directory, String... command) throws IOException, InterruptedException {
        Process process = begin(directory, command);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Run(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private Process begin(Path directory, String... command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private record Run(int exit, String out, String err) {}
}
