package org.reintegration.members.accounts;

import java.lang.reflect.Field;
import java.time.Instant;
import java.util.List;
import org.reintegration.kernel.text.Language;

/** Accounts for tests, with the id that the database would give them. */
final class Accounts {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Accounts() {}

    static Account pending(long id) {
        Account account = new Account("member" + id + "@example.org", "Grace", "hash", Language.EN, NOON);
        try {
            Field field = Account.class.getDeclaredField("id");
            field.setAccessible(true);
            field.set(account, id);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("Account has no id any more", e);
        }
        return account;
    }

    static Account active(long id) {
        Account account = pending(id);
        account.confirm(NOON);
        return account;
    }

    static Account suspended(long id) {
        Account account = active(id);
        account.suspend("spam", NOON);
        return account;
    }

    static ProfileDraft draft(String name) {
        return new ProfileDraft(
                name,
                "Je coordonne le suivi des personnes de retour.",
                Language.FR,
                "Africa/Niamey",
                List.of("NE", "ML"),
                List.of("reception"),
                List.of("fr"),
                5L,
                true,
                0);
    }
}
