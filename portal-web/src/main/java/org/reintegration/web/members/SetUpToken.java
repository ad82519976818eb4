package org.reintegration.web.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.members.MemberRule;
import org.reintegration.members.signin.Attempts;
import org.reintegration.members.signin.Attempts.Limit;
import org.reintegration.web.site.Settings;

/** Words from the environment that open the portal's set-up doors; a door whose word is not set does not exist. */
@ApplicationScoped
public class SetUpToken {

    @Inject
    @ConfigProperty(name = "BOOTSTRAP_TOKEN")
    Optional<String> bootstrap;

    @Inject
    @ConfigProperty(name = "SAMPLE_TOKEN")
    Optional<String> sample;

    @Inject
    Settings settings;

    @Inject
    Attempts attempts;

    void openBootstrap(@Nullable String given, String network) {
        open(bootstrap, given, network);
    }

    void openSamples(@Nullable String given, String network) {
        open(sample.filter(word -> settings.isSampleContent()), given, network);
    }

    private void open(Optional<String> wanted, @Nullable String given, String network) {
        String word = wanted.filter(set -> !set.isBlank()).orElseThrow(Refusal::notFound);
        attempts.count(Limit.SET_UP_BY_NETWORK, network);
        if (given == null || !same(word, given)) {
            throw Refusal.forbidden(MemberRule.THE_SET_UP_TOKEN_FITS);
        }
        attempts.forgive(Limit.SET_UP_BY_NETWORK, network);
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
