package io.ndimage.io.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what with a file, and what users attached to it: what a file that replaces another takes over. Where a system knows no
 * such things, there is nothing to take over.
 */
public final class FileTraits {

    private static final Set<PosixFilePermission> WRITING = EnumSet.of(
            PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    private static final System.Logger LOG = System.getLogger(FileTraits.class.getName());

    private FileTraits() {}

    /**
     * Returns whether a file may be written; one that nobody may write is read-only for the administrator too, whom the system would
     * let.
     */
    public static boolean isWritable(Path file) throws IOException {
        PosixFileAttributes attributes = posix(file);
        boolean readOnly =
                attributes != null && attributes.permissions().stream().noneMatch(WRITING::contains);
        return !readOnly && Files.isWritable(file);
    }

    /** Returns what a file is made with that is to replace another: nobody but its owner may read it until it is whole. */
    public static FileAttribute<?>[] beforeReplacing(Path old) throws IOException {
        return posix(old) == null
                ? new FileAttribute<?>[0]
                : new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                };
    }

    /**
     * Gives a file the owner, group, permissions and extended attributes of another, as far as the system lets it. Where the group is
     * not kept, the file's new group may do no more than everybody.
     */
    public static void copy(Path from, Path to) throws IOException {
        copyExtended(from, to);
        PosixFileAttributes old = posix(from);
        if (old == null) {
            return;
        }
        PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        attempt(to, () -> view.setOwner(old.owner()));
        attempt(to, () -> view.setGroup(old.group()));
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        permissions.addAll(old.permissions());
        if (!view.readAttributes().group().equals(old.group())) {
            limitGroup(permissions);
        }
        view.setPermissions(permissions);
    }

    private static void limitGroup(Set<PosixFilePermission> permissions) {
        limit(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
        limit(permissions, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
        limit(permissions, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
    }

    private static void limit(
            Set<PosixFilePermission> permissions, PosixFilePermission group, PosixFilePermission others) {
        if (!permissions.contains(others)) {
            permissions.remove(group);
        }
    }

    private static void copyExtended(Path from, Path to) {
        UserDefinedFileAttributeView old = Files.getFileAttributeView(from, UserDefinedFileAttributeView.class);
        UserDefinedFileAttributeView view = Files.getFileAttributeView(to, UserDefinedFileAttributeView.class);
        if (old == null || view == null) {
            return;
        }
        attempt(to, () -> {
            for (String name : old.list()) {
                ByteBuffer value = ByteBuffer.allocate(old.size(name));
                old.read(name, value);
                view.write(name, value.flip());
            }
        });
    }

    private static @Nullable PosixFileAttributes posix(Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? null : view.readAttributes();
    }

    /** A change of a file. */
    private interface Change {
        void make() throws IOException;
    }

    /** Makes a change that a system may refuse. */
    private static void attempt(Path file, Change change) {
        try {
            change.make();
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(System.Logger.Level.DEBUG, "not kept: " + file, e);
        }
    }
}
