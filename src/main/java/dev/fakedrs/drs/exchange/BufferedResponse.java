package dev.fakedrs.drs.exchange;

import dev.fakedrs.memory.MemoryBudget.Lease;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A response that is buffered until it is complete, so that the journal records it before it is sent. If it is too long, or
 * memory is short, only its beginning is buffered and the rest is sent directly.
 */
public final class BufferedResponse extends HttpServletResponseWrapper implements AutoCloseable {

    private static final int MAX_HELD_BACK = 256 * 1024;
    private static final int FIRST = 512;

    private static final byte[] NOTHING = {};

    private final Lease room;
    private final Body body = new Body();
    private @Nullable PrintWriter writer;
    private Release release = whole -> true;
    private byte[] beginning = new byte[FIRST];
    private int size;
    private boolean released;
    private boolean wanted = true;

    /**
     * Creates an empty response.
     *
     * @param room the memory for the buffer
     */
    public BufferedResponse(HttpServletResponse response, Lease room) {
        super(response);
        this.room = room;
    }

    /** Sets the step that runs before the first byte is sent. */
    public void beforeRelease(Release step) {
        release = step;
    }

    /** Returns the buffered part of the body: all of it, or its beginning if it is long. */
    public byte[] beginning() {
        return Arrays.copyOf(beginning, size);
    }

    /** Tells whether the whole response is still buffered. */
    public boolean isHeldBack() {
        return !released;
    }

    /** Shrinks the buffer to the size of its content, for a response that waits. */
    public void trim() {
        beginning = beginning();
    }

    /** Releases the buffer and its memory lease. */
    @Override
    public void close() {
        beginning = NOTHING;
        size = 0;
        room.close();
    }

    /** Sends the response, which is now complete. */
    public void complete() throws IOException {
        completeAfter(() -> {});
    }

    /**
     * Sends the complete response, but delays its last byte, because Tomcat closes the request body after that byte.
     *
     * @param draining reads the rest of the request body
     */
    public void completeAfter(Runnable draining) throws IOException {
        if (released) {
            return;
        }
        release(true);
        if (wanted) {
            super.setContentLength(size);
            if (size > 0) {
                super.getOutputStream().write(beginning, 0, size - 1);
            }
            draining.run();
            if (size > 0) {
                super.getOutputStream().write(beginning[size - 1]);
            }
        }
    }

    private void release(boolean whole) {
        released = true;
        wanted = release.release(whole);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return body;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(body, true, StandardCharsets.UTF_8);
        }
        return writer;
    }

    /** Ignores the length, which is set when the response is complete. */
    @Override
    public void setContentLength(int length) {}

    @Override
    public void setContentLengthLong(long length) {}

    @Override
    public void flushBuffer() {}

    @Override
    public boolean isCommitted() {
        return released || super.isCommitted();
    }

    @Override
    public void resetBuffer() {
        if (released) {
            throw new IllegalStateException("The response is already being sent");
        }
        size = 0;
    }

    /** The step that runs before the first byte is sent. */
    @FunctionalInterface
    public interface Release {

        /**
         * Runs the step.
         *
         * @param whole whether the response is complete
         * @return whether the response may be sent
         */
        boolean release(boolean whole);
    }

    private final class Body extends ServletOutputStream {

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!released && hasRoomFor(size + length)) {
                System.arraycopy(bytes, offset, beginning, size, length);
                size += length;
                return;
            }
            if (!released) {
                release(false);
                if (wanted) {
                    BufferedResponse.super.getOutputStream().write(beginning, 0, size);
                }
                close();
            }
            if (wanted) {
                BufferedResponse.super.getOutputStream().write(bytes, offset, length);
            }
        }

        private boolean hasRoomFor(int bytes) {
            if (bytes > beginning.length) {
                int larger = Math.max(2 * beginning.length, bytes);
                if (bytes > MAX_HELD_BACK || !room.tryCoverNow(larger)) {
                    return false;
                }
                beginning = Arrays.copyOf(beginning, larger);
            }
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new IllegalStateException("Only blocking writes are supported");
        }
    }
}
