package org.reintegration.forum;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reintegration.kernel.ids.PublicId;

/** People named in a text, as {@code @} and the public id of their open profile. */
public final class Mentions {

    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@([a-z0-9]{10})(?![\\p{L}\\p{N}])");

    private static final int MOST = 20;

    private Mentions() {}

    /** The public ids named, no more than a text can mean in earnest. */
    public static Set<String> in(Collection<String> texts) {
        Set<String> ids = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher mention = MENTION.matcher(text);
            while (mention.find() && ids.size() < MOST * texts.size()) {
                if (PublicId.isOne(mention.group(1))) {
                    ids.add(mention.group(1));
                }
            }
        }
        return ids;
    }
}
