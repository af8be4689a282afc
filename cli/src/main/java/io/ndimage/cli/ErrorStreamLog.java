package io.ndimage.cli;

import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/**
 * The log of a command: warnings and worse, in the form of this program's other messages. The system property {@code ndimage.log}
 * names another level to begin at, as {@code debug}. It starts sooner than the JDK's own.
 */
public final class ErrorStreamLog extends System.LoggerFinder {

    private static final System.Logger.Level LEAST = System.Logger.Level.valueOf(
            System.getProperty("ndimage.log", "warning").toUpperCase(java.util.Locale.ROOT));

    @Override
    public System.Logger getLogger(String name, Module module) {
        return new Lines(name);
    }

    private record Lines(String name) implements System.Logger {

        @Override
        public String getName() {
            return name;
        }

        @Override
        public boolean isLoggable(Level level) {
            return level.compareTo(LEAST) >= 0;
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String message, @Nullable Throwable thrown) {
            if (isLoggable(level)) {
                System.err.println("ndimage: " + message + (thrown == null ? "" : ": " + thrown));
            }
        }

        @Override
        public void log(
                Level level, @Nullable ResourceBundle bundle, @Nullable String format, @Nullable Object... params) {
            if (isLoggable(level)) {
                System.err.println("ndimage: "
                        + (params == null || format == null ? format : java.text.MessageFormat.format(format, params)));
            }
        }
    }
}
