package org.reintegration.members.accounts;

import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.events.ContentChanged;

/** What may be found of a member is different now, or nothing may be found any more. */
public record ProfileChanged(long account) implements ContentChanged {

    static final String KIND = "member";

    @Override
    public ContentRef content() {
        return new ContentRef(KIND, account);
    }
}
