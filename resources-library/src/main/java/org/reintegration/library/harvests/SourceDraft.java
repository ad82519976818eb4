package org.reintegration.library.harvests;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.records.LibraryRule;

/**
 * Another catalogue as whoever keeps the list describes it.
 *
 * @param baseUrl where its OAI-PMH answers
 * @param set the part of it that is wanted; empty for all
 * @param type id in the vocabulary of resource types, for records that do not say what they are
 * @param language for records that do not say theirs
 * @param region for records that name no country; null leaves them global
 * @param daily whether it is harvested every day without being asked
 */
public record SourceDraft(
        String name,
        String baseUrl,
        String set,
        String type,
        Language language,
        @Nullable String region,
        boolean daily) {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_URL = 1_000;
    private static final int LONGEST_SET = 200;

    public SourceDraft(
            @Nullable String name,
            @Nullable String baseUrl,
            @Nullable String set,
            @Nullable String type,
            @Nullable Language language,
            @Nullable String region,
            boolean daily) {
        this.name = text(name);
        this.baseUrl = text(baseUrl);
        this.set = text(set);
        this.type = text(type);
        this.language = language == null ? Language.DEFAULT : language;
        this.region = text(region).isEmpty() ? null : text(region);
        this.daily = daily;
    }

    void check(Vocabularies vocabularies) {
        filled("name", name, LONGEST_NAME);
        filled("baseUrl", baseUrl, LONGEST_URL);
        if (!isWebAddress(baseUrl) || baseUrl.contains("#") || baseUrl.contains("@")) {
            throw Refusal.badInput("baseUrl", LibraryRule.THE_ADDRESS_IS_A_WEB_ADDRESS);
        }
        if (set.length() > LONGEST_SET) {
            throw Refusal.badInput("set", LibraryRule.THE_TEXT_FITS);
        }
        if (!vocabularies.named(Vocabularies.RESOURCE_TYPES).contains(type)) {
            throw Refusal.badInput("type", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
        if (region != null && !vocabularies.regions().contains(region)) {
            throw Refusal.badInput("region", LibraryRule.THE_VALUE_IS_IN_THE_VOCABULARY);
        }
    }

    private static void filled(String field, String value, int longest) {
        if (value.isEmpty()) {
            throw Refusal.badInput(field, LibraryRule.THE_FIELD_IS_FILLED);
        }
        if (value.length() > longest) {
            throw Refusal.badInput(field, LibraryRule.THE_TEXT_FITS);
        }
    }

    static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
