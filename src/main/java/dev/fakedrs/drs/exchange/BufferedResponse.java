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
 * An answer that is held back until it is complete, so that it can be written down before it goes out. Of a long one, or where
 * memory is short, only the beginning is held back: the rest goes out as it comes.
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
     * An answer of which nothing is known yet.
     *
     * @param room for what is held back of it
     */
    public BufferedResponse(HttpServletResponse response, Lease room) {
        super(response);
        this.room = room;
    }

    /** Sets what is done before the first byte goes out. */
    public void beforeRelease(Release step) {
        release = step;
    }

    /** Its body, or of a long one the beginning. */
    public byte[] beginning() {
        return Arrays.copyOf(beginning, size);
    }

    /** Whether all of it is still here. */
    public boolean isHeldBack() {
        return !released;
    }

    /** Takes no more memory than it needs, while it waits. */
    public void trim() {
        beginning = beginning();
    }

    /** Gives back the memory for what was held back. */
    @Override
    public void close() {
        beginning = NOTHING;
        size = 0;
        room.close();
    }

    /** Lets it go out: there is no more of it. */
    public void complete() throws IOException {
        completeAfter(() -> {});
    }

    /**
     * Lets it go out, but for the last byte, with which Tomcat closes the body of the call, too.
     *
     * @param draining reads what is left of that body
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

    /** Its length is known when it is complete. */
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
            throw new IllegalStateException("It is on its way already");
        }
        size = 0;
    }

    /** What is done before the first byte goes out. */
    @FunctionalInterface
    public interface Release {

        /**
         * Does it.
         *
         * @param whole whether the answer is complete by now
         * @return whether anything may go out
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
            throw new IllegalStateException("Only blocking writes are served");
        }
    }
}
