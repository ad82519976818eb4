package org.reintegration.web.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the environment says of this portal; README lists every name. */
@ApplicationScoped
@Named("settings")
public class Settings {

    @Inject
    @ConfigProperty(name = "PORTAL_URL", defaultValue = "http://localhost:8080")
    String portalUrl;

    @Inject
    @ConfigProperty(name = "SAMPLE_CONTENT", defaultValue = "false")
    boolean sampleContent;

    @Inject
    @ConfigProperty(name = "METRICS_TOKEN")
    Optional<String> metricsToken;

    /** The portal's own address without a slash at the end; links in mails and feeds start with it, never with a request's Host. */
    public String getPortalUrl() {
        return portalUrl.endsWith("/") ? portalUrl.substring(0, portalUrl.length() - 1) : portalUrl;
    }

    public boolean isSecure() {
        return "https".equals(URI.create(portalUrl).getScheme());
    }

    /** Whether this is a demonstration, where sample content may be loaded and removed. */
    public boolean isSampleContent() {
        return sampleContent;
    }

    public Optional<String> metricsToken() {
        return metricsToken;
    }
}
