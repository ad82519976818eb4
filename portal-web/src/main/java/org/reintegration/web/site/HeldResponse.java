package org.reintegration.web.site;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Keeps a page until it is whole; errors pass through to the container's error pages. */
final class HeldResponse extends HttpServletResponseWrapper {

    private final ByteArrayOutputStream held = new ByteArrayOutputStream(32 * 1024);
    private @Nullable PrintWriter writer;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    byte[] body() {
        if (writer != null) {
            writer.flush();
        }
        return held.toByteArray();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Held(held);
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(held, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() {
        // Flushing is for the whole page only.
    }

    @Override
    public void resetBuffer() {
        held.reset();
    }

    @Override
    public void reset() {
        super.reset();
        held.reset();
    }

    @Override
    public void setContentLength(int length) {
        // The filter knows the length when the page is whole.
    }

    @Override
    public void setContentLengthLong(long length) {
        // The filter knows the length when the page is whole.
    }

    /** Writes into memory. */
    private static final class Held extends ServletOutputStream {

        private final ByteArrayOutputStream to;

        private Held(ByteArrayOutputStream to) {
            this.to = to;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            try {
                listener.onWritePossible();
            } catch (IOException e) {
                listener.onError(e);
            }
        }

        @Override
        public void write(int b) {
            to.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            to.write(bytes, from, length);
        }
    }
}
