package org.reintegration.web.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands behind the question mark of an address. */
public final class QueryString {

    private final List<String> parts = new ArrayList<>();

    private QueryString() {}

    public static QueryString empty() {
        return new QueryString();
    }

    /** What is null or empty is not asked for and left out. */
    public QueryString and(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        return this;
    }

    /** The address of a page of a list, up to its number. */
    public String upToPage(String list) {
        String asked = behind(list);
        return asked + (asked.contains("?") ? "&" : "?") + "page=";
    }

    /** The address with all that is asked of it. */
    public String behind(String address) {
        return parts.isEmpty() ? address : address + "?" + String.join("&", parts);
    }
}
