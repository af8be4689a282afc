package io.ndimage.io.internal;

import io.ndimage.io.ImageReadException;
import io.ndimage.io.ImageReadException.Kind;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * The files of a folder, or those whose paths match a pattern: {@code *} stands for any characters within a name, {@code ?} for
 * one, {@code **} for folders too, {@code [ab]} for one of some characters, {@code {a,b}} for one of some texts.
 */
public final class FilePattern extends SimpleFileVisitor<Path> {

    private static final Set<String> OF_SYSTEMS = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx");

    private final Path folder;
    private final boolean isFolder;
    private final PathMatcher matcher;
    private final List<Path> files = new ArrayList<>();
    private int hidden;

    private FilePattern(Path folder, boolean isFolder, PathMatcher matcher) {
        this.folder = folder;
        this.isFolder = isFolder;
        this.matcher = matcher;
    }

    /**
     * Goes through the files of a folder, or those that match a pattern; links to folders are not followed.
     *
     * @throws IllegalArgumentException if the pattern is none
     */
    public static FilePattern find(String pattern) throws ImageReadException {
        int wild = firstWild(pattern);
        int slash = Math.max(pattern.lastIndexOf('/', wild), pattern.lastIndexOf(File.separatorChar, wild));
        boolean plain = wild == pattern.length() || new File(pattern).exists();
        Path folder = FileNames.path(plain ? pattern : pattern.substring(0, slash + 1));
        String glob = plain ? "*" : pattern.substring(slash + 1);
        if (!Files.exists(folder) && !folder.toString().isEmpty()) {
            throw new ImageReadException(
                    Kind.UNREADABLE, folder, -1, FileNames.missing(folder, "no such file or folder"), null);
        }
        FilePattern found = new FilePattern(folder, plain, matcher(pattern, glob));
        if (!Files.isDirectory(folder) && plain) {
            found.files.add(folder);
            return found;
        }
        int depth = glob.contains("**")
                ? Integer.MAX_VALUE
                : 1 + (int) glob.chars().filter(c -> c == '/').count();
        try {
            Files.walkFileTree(folder, Set.of(), depth, found);
        } catch (IOException e) {
            throw new ImageReadException(Kind.UNREADABLE, folder, -1, "cannot be listed: " + e.getMessage(), e);
        }
        found.files.sort(Comparator.comparing(Path::toString));
        return found;
    }

    /** Returns the position of the first character that stands for others, the length where there is none. */
    private static int firstWild(String pattern) {
        int at = 0;
        while (at < pattern.length() && "*?[{".indexOf(pattern.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private static PathMatcher matcher(String pattern, String glob) {
        try {
            return FileSystems.getDefault().getPathMatcher("glob:" + glob);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("pattern '" + pattern + "': " + e.getDescription(), e);
        }
    }

    /** Returns the folder in which the pattern begins. */
    public Path folder() {
        return folder.toString().isEmpty() ? Path.of(".") : folder;
    }

    /** Returns whether all files of a folder match. */
    public boolean isFolder() {
        return isFolder;
    }

    /** Returns the files that are not hidden, in the order of their paths' characters. */
    public List<Path> files() {
        return files;
    }

    /** Returns how many files that match and folders that were come by are hidden, or of operating systems. */
    public int hidden() {
        return hidden;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
        if (!entered.equals(folder) && isHidden(entered)) {
            hidden++;
            return FileVisitResult.SKIP_SUBTREE;
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (Files.isRegularFile(file) && matcher.matches(folder.relativize(file))) {
            if (isHidden(file)) {
                hidden++;
            } else {
                files.add(file);
            }
        }
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.startsWith(".") || OF_SYSTEMS.contains(name.toLowerCase(Locale.ROOT));
    }
}
