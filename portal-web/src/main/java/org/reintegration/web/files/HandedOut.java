package org.reintegration.web.files;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.files.Download;
import org.reintegration.kernel.files.AttachedFile;

/**
 * How a file leaves the portal: whole, or from where a broken line left off, never again to who has it, and in a way that no
 * browser opens it as a page of ours.
 */
final class HandedOut {

    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");
    private static final int BUFFER = 64 * 1024;

    private final Download download;
    private final int status;
    private final long from;
    private final long length;

    private HandedOut(Download download, int status, long from, long length) {
        this.download = download;
        this.status = status;
        this.from = from;
        this.length = length;
    }

    /** What to answer to a request with these headers. */
    static HandedOut of(Download download, UnaryOperator<@Nullable String> header) {
        long size = download.file().size();
        String known = header.apply("If-None-Match");
        if (known != null && (known.equals("*") || known.contains(tag(download)))) {
            return new HandedOut(download, HttpServletResponse.SC_NOT_MODIFIED, 0, 0);
        }
        String condition = header.apply("If-Range");
        String range = header.apply("Range");
        if (range == null || (condition != null && !condition.equals(tag(download)))) {
            return new HandedOut(download, HttpServletResponse.SC_OK, 0, size);
        }
        Matcher asked = RANGE.matcher(range);
        // Several ranges at once, or none that can be read: the whole file is a right answer to both.
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return new HandedOut(download, HttpServletResponse.SC_OK, 0, size);
        }
        return part(download, asked.group(1), asked.group(2));
    }

    private static HandedOut part(Download download, String first, String last) {
        long size = download.file().size();
        long from = first.isEmpty() ? Math.max(0, size - Long.parseLong(last)) : Long.parseLong(first);
        long to = first.isEmpty() || last.isEmpty() ? size - 1 : Math.min(Long.parseLong(last), size - 1);
        if (from >= size || to < from) {
            return new HandedOut(download, HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE, 0, 0);
        }
        return new HandedOut(download, HttpServletResponse.SC_PARTIAL_CONTENT, from, to - from + 1);
    }

    /** Whether the file begins here: whoever goes on where a line broke, or has it already, takes nothing new. */
    boolean isBeginning() {
        return from == 0 && length > 0;
    }

    /**
     * Writes all headers, and the content unless only the headers were asked for.
     *
     * @param begins told when the first byte of the file is about to leave
     */
    void answer(HttpServletResponse response, boolean headOnly, Runnable begins) throws IOException {
        AttachedFile file = download.file();
        if (length > 0 && !headOnly) {
            // Opened first: a store that is away is told with its own status.
            try (InputStream content = download.from().apply(from)) {
                headers(response, file);
                if (isBeginning()) {
                    begins.run();
                }
                copy(content, response.getOutputStream());
            }
        } else {
            headers(response, file);
        }
    }

    private void headers(HttpServletResponse response, AttachedFile file) {
        response.setStatus(status);
        response.setHeader("ETag", tag(download));
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Cache-Control", download.everyones() ? "public, no-cache" : "private, no-store");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (status == HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE) {
            response.setHeader("Content-Range", "bytes */" + file.size());
        } else if (status != HttpServletResponse.SC_NOT_MODIFIED) {
            response.setContentType(file.type());
            response.setContentLengthLong(length);
            response.setHeader("Content-Disposition", disposition(file.name()));
        }
        if (status == HttpServletResponse.SC_PARTIAL_CONTENT) {
            response.setHeader("Content-Range", "bytes " + from + "-" + (from + length - 1) + "/" + file.size());
        }
    }

    private void copy(InputStream content, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = content.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (read < 0) {
                throw new IOException(
                        "The store gave less than it said: " + download.file().id());
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private static String tag(Download download) {
        return "\"" + download.file().sha256() + "\"";
    }

    /** Two names: letters of every script for today's browsers, plain ones for all others. */
    static String disposition(String name) {
        String plain = name.replaceAll("[^ -~]|[\"\\\\%;]", "_");
        String all = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + all;
    }
}
