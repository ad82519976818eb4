package org.reintegration.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Addresses of our stylesheet, scripts and pictures; each carries a hash of its content and may be kept for ever. */
@ApplicationScoped
@Named("assets")
public class Assets {

    @Inject
    ServletContext context;

    private final Map<String, String> addresses = new ConcurrentHashMap<>();

    public String of(String file) {
        return addresses.computeIfAbsent(file, this::address);
    }

    private String address(String file) {
        try (InputStream in = context.getResourceAsStream("/assets/" + file)) {
            if (in == null) {
                throw new IllegalArgumentException("No asset " + file);
            }
            return "/assets/" + file + "?v=" + EtagFilter.hash(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
