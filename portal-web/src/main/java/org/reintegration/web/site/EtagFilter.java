package org.reintegration.web.site;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.reintegration.web.statements.StatementCount;

/** Gives a visitor's page a tag by its content, so that a second visit over a slow line costs one short answer. */
public class EtagFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String FOREVER = "public, max-age=31536000, immutable";

    @Inject
    transient Caller caller;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = Addresses.asked(request);
        if (path.startsWith("/assets/") || path.startsWith("/jakarta.faces.resource/")) {
            response.setHeader("Cache-Control", request.getParameter("v") == null ? "no-cache" : FOREVER);
            chain.doFilter(request, response);
            return;
        }
        response.setHeader("Cache-Control", caller.isMember() ? "private, no-store" : "public, no-cache");
        response.setHeader("Vary", path.startsWith("/api/") ? "Authorization, Cookie, Accept-Language" : "Cookie");
        if (!request.getMethod().equals("GET") || Addresses.language(path).isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        HeldResponse held = new HeldResponse(response);
        chain.doFilter(request, held);
        answer(request, response, held);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, HeldResponse held)
            throws IOException {
        byte[] body = held.body();
        if (response.isCommitted() || body.length == 0) {
            return;
        }
        if (StatementCount.ON) {
            response.setHeader("Portal-Statements", Integer.toString(StatementCount.sent()));
        }
        if (response.getStatus() == HttpServletResponse.SC_OK && !caller.isMember()) {
            String tag = "W/\"" + hash(body) + "\"";
            response.setHeader("ETag", tag);
            if (tag.equals(request.getHeader("If-None-Match"))) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** The tag of a content: the same for the same bytes, on every server. */
    public static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
