package org.reintegration.web.members;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the caller of this request proved who they are; pages about sessions need to know which one they are looked at from. */
@RequestScoped
public class Arrival {

    private @Nullable Long session;
    private @Nullable String secret;
    private boolean spent;

    void bySession(long id, String cookie) {
        session = id;
        secret = cookie;
    }

    /** A cookie came that opens nothing any more: whoever sent it was signed in once. */
    void bySpentCookie() {
        spent = true;
    }

    /** The id of the session in use; 0 when the caller came without one. */
    long session() {
        return session == null ? 0 : session;
    }

    Optional<String> secret() {
        return Optional.ofNullable(secret);
    }

    boolean isSpent() {
        return spent;
    }
}
