package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.gaps.GapDraft;
import org.reintegration.fund.gaps.GapMove;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the form in which an editor writes a gap. */
@Named
@ViewScoped
public class GapEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    @Inject
    transient GapService gaps;

    @Inject
    transient Vocabularies vocabularies;

    @Inject
    transient HttpServletRequest request;

    private String id = "";
    private int version;
    private String language = "";
    private String title = "";
    private String text = "";
    private List<String> regions = new ArrayList<>();
    private String dimension = "";
    private String level = "";
    private transient @Nullable GapView gap;

    public void load() {
        if (id.isEmpty()) {
            if (!gaps.mayAdd(caller.actor())) {
                throw Refusal.forbidden(FundRule.EDITORS_KEEP_THE_GAPS);
            }
            language = caller.language().tag();
            fillFromMap();
            return;
        }
        GapView found = gaps.read(caller.actor(), id);
        if (!found.editable()) {
            throw Refusal.forbidden(FundRule.EDITORS_KEEP_THE_GAPS);
        }
        gap = found;
        version = found.version();
        language = found.language().tag();
        title = found.title();
        text = found.words();
        regions = new ArrayList<>(found.regions());
        dimension = Objects.requireNonNullElse(found.dimension(), "");
        level = Objects.requireNonNullElse(found.level(), "");
    }

    /** What the empty cell says from which the way led here. */
    private void fillFromMap() {
        regions = known(Vocabularies.REGIONS, "region").map(List::of).orElseGet(List::of);
        dimension = known(Vocabularies.DIMENSIONS, "dimension").orElse("");
        level = known(Vocabularies.LEVELS, "level").orElse("");
    }

    private Optional<String> known(String vocabulary, String name) {
        return Optional.ofNullable(request.getParameter(name))
                .filter(id -> vocabularies.named(vocabulary).contains(id));
    }

    public void save() {
        GapDraft draft = new GapDraft(Language.ofTag(language).orElse(null), title, text, regions, dimension, level);
        GapView saved = id.isEmpty() ? gaps.add(caller.actor(), draft) : gaps.write(caller.actor(), id, version, draft);
        visit.leadTo("fund/gaps/" + saved.publicId());
    }

    public void answer() {
        gaps.move(caller.actor(), id, GapMove.ANSWER);
        visit.leadTo("fund/gaps/" + id);
    }

    public void reopen() {
        gaps.move(caller.actor(), id, GapMove.REOPEN);
        visit.leadTo("fund/gaps/" + id);
    }

    public boolean can(String move) {
        GapView known = gap;
        if (known == null && !id.isEmpty()) {
            known = gaps.read(caller.actor(), id);
            gap = known;
        }
        return known != null && known.can(GapMove.valueOf(move));
    }

    public String getDimension() {
        return dimension;
    }

    public void setDimension(String dimension) {
        this.dimension = dimension;
    }

    public String getLevel() {
        return level;
    }

    public void setLevel(String level) {
        this.level = level;
    }

    public List<String> getRegions() {
        return regions;
    }

    public void setRegions(List<String> regions) {
        this.regions = new ArrayList<>(regions);
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
