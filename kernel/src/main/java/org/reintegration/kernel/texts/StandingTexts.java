package org.reintegration.kernel.texts;

import static org.reintegration.kernel.rules.Decision.allowedIf;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.reintegration.kernel.audit.Audit;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.people.Role;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.rules.Rule;
import org.reintegration.kernel.text.Language;

/** Reads and edits the standing texts. */
@ApplicationScoped
public class StandingTexts {

    /** The texts there are. */
    public static final Set<String> NAMES = Set.of("about", "privacy", "terms", "house-rules");

    /** The only rule here. */
    public enum TextRule implements Rule {
        ADMINISTRATORS_EDIT_STANDING_TEXTS
    }

    /** An edited text and the version an editor must name to replace it. */
    public record Text(String markdown, int version) {}

    @PersistenceContext
    EntityManager em;

    @Inject
    Audit audit;

    @Inject
    Clock clock;

    /** The edited text, empty while the one that ships stands. */
    @Transactional
    public Optional<Text> edited(String name, Language language) {
        return stored(known(name), language).map(StandingText::view);
    }

    /** Replaces a text; {@code seen} is the version the editor saw, 0 for the one that ships. */
    @Transactional
    public void edit(Actor actor, String name, Language language, String markdown, int seen) {
        MemberId editor = actor.memberOrRefuse();
        allowedIf(actor.holds(Role.ADMINISTRATOR), TextRule.ADMINISTRATORS_EDIT_STANDING_TEXTS)
                .orRefuse();
        Optional<StandingText> stored = stored(known(name), language);
        if (stored.map(StandingText::version).orElse(0) != seen) {
            throw Refusal.changedMeanwhile();
        }
        StandingText text = stored.orElseGet(() -> new StandingText(name, language, markdown, editor, clock.instant()));
        text.edit(markdown, editor, clock.instant());
        em.persist(text);
        em.flush();
        audit.record(actor, "text-edited", new ContentRef("text", text.id()), name + " " + language.tag());
    }

    private Optional<StandingText> stored(String name, Language language) {
        return em.createQuery(
                        "select t from StandingText t where t.name = :name and t.language = :language",
                        StandingText.class)
                .setParameter("name", name)
                .setParameter("language", language)
                .getResultStream()
                .findFirst();
    }

    private static String known(String name) {
        if (!NAMES.contains(name)) {
            throw Refusal.notFound();
        }
        return name;
    }
}
