package org.reintegration.library.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.reintegration.kernel.people.Actor;
import org.reintegration.kernel.rules.Refusal;

/** What authors do about the remarks of their reviewers: answer them, and say when they are settled. */
@ApplicationScoped
@Transactional
public class RemarkService {

    @Inject
    Resources resources;

    @Inject
    Workbench bench;

    @Inject
    Clock clock;

    /** The letters on the author's work, with remarks and answers. */
    public DraftView read(Actor actor, String publicId) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Part.AUTHOR.mayBePlayedBy(actor, version.resource(), Nearness.STRANGER).orRefuse();
        return bench.view(actor, version);
    }

    /** Answers a remark while the draft is open for writing, on top of the answer seen; answers with the remark as it stands now. */
    public RemarkView answer(Actor actor, String publicId, int letter, int number, int seen, RemarkReply reply) {
        ResourceVersion version = bench.findFor(actor, publicId);
        Resource resource = version.resource();
        Part.AUTHOR.mayBePlayedBy(actor, resource, Nearness.STRANGER).orRefuse();
        if (!resource.status().isOpenForWriting()) {
            throw Refusal.conflict(LibraryRule.THE_DRAFT_IS_OPEN_FOR_WRITING);
        }
        reply.refuseIfUnreadable();
        List<Review> decided = resources.decided(resource);
        if (letter < 1 || letter > decided.size()) {
            throw Refusal.notFound();
        }
        Review review = decided.get(letter - 1);
        if (number < 1 || number > review.draft().comments().size()) {
            throw Refusal.notFound();
        }
        RemarkAnswer before = resources.answers(List.of(review)).stream()
                .filter(known -> known.isTo(review, number))
                .findFirst()
                .orElse(null);
        if (before != null) {
            before.write(seen, reply, clock.instant());
        } else if (seen == 0) {
            resources.add(new RemarkAnswer(review, number, reply, clock.instant()));
        } else {
            throw Refusal.changedMeanwhile();
        }
        resources.flush();
        return bench.letters(actor, resource).get(letter - 1).remarks().get(number - 1);
    }
}
