package org.reintegration.forum;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.ids.PublicId;

/** People named in a text: {@code @} and somebody's code, or {@code @[name](code)} as the suggestions write it. */
public final class Mentions {

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}])@(?:\\[([^\\[\\]\n]{1,200})]\\(([a-z0-9]{10})\\)"
                    + "|([a-z0-9]{10})(?![\\p{L}\\p{N}]))");
    private static final int MOST = 20;

    /**
     * One mention.
     *
     * @param name as the author wrote it, if they did
     */
    public record Mention(String code, @Nullable String name) {}

    private Mentions() {}

    /** How a mention is written. */
    public static String written(String code, String name) {
        return "@[" + name.replaceAll("[\\[\\]()\\\\\n]", "") + "](" + code + ")";
    }

    /** The codes named, no more than a text can mean in earnest. */
    public static Set<String> in(Collection<String> texts) {
        Set<String> codes = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher mention = MENTION.matcher(text);
            while (mention.find() && codes.size() < MOST * texts.size()) {
                String code = of(mention).code();
                if (PublicId.isOne(code)) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    /** The text with every mention said otherwise. */
    public static String replace(String text, Function<Mention, String> otherwise) {
        return MENTION.matcher(text).replaceAll(found -> Matcher.quoteReplacement(otherwise.apply(of(found))));
    }

    /** The text as somebody reads it aloud: names without codes. */
    public static String plain(String text) {
        return replace(text, mention -> "@" + (mention.name() == null ? mention.code() : mention.name()));
    }

    private static Mention of(MatchResult found) {
        String code = found.group(2);
        return code == null ? new Mention(found.group(3), null) : new Mention(code, found.group(1));
    }
}
