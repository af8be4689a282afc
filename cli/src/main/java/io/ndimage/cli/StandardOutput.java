package io.ndimage.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.charset.Charset;

/**
 * The standard output of this process. What cannot be written ends the command, as a full disk does; a writer of the JDK would keep
 * it to itself.
 */
final class StandardOutput extends OutputStream {

    private final OutputStream out;

    /** Makes the stream that passes everything on to another. */
    StandardOutput(OutputStream out) {
        this.out = out;
    }

    /** Returns a writer to the standard output of this process, in its encoding. */
    static PrintWriter writer() {
        String encoding = System.getProperty("stdout.encoding", System.getProperty("native.encoding", "UTF-8"));
        return writer(new FileOutputStream(FileDescriptor.out), Charset.forName(encoding));
    }

    /** Returns a writer to a stream. */
    static PrintWriter writer(OutputStream out, Charset charset) {
        return new PrintWriter(new OutputStreamWriter(new StandardOutput(out), charset));
    }

    @Override
    public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int start, int count) {
        try {
            out.write(bytes, start, count);
        } catch (IOException e) {
            throw new Failed(e);
        }
    }

    /** What is thrown where nothing can be written. */
    static final class Failed extends UncheckedIOException {

        private static final long serialVersionUID = 1;

        Failed(IOException cause) {
            super("cannot write to standard output: " + cause.getMessage(), cause);
        }

        /** Returns whether whoever read the output has seen enough, as {@code head} has. */
        boolean isReaderGone() {
            IOException cause = getCause();
            return cause != null && brokenPipe().equals(cause.getMessage());
        }

        /** Returns how this system says, in its language, that nobody reads a pipe any more. */
        private static String brokenPipe() {
            try {
                Pipe pipe = Pipe.open();
                pipe.source().close();
                try (Pipe.SinkChannel sink = pipe.sink()) {
                    sink.write(ByteBuffer.allocate(1));
                }
                return "";
            } catch (IOException e) {
                return String.valueOf(e.getMessage());
            }
        }
    }
}
