package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FieldProblem;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ApplicationView;
import org.reintegration.fund.applications.BudgetLine;
import org.reintegration.fund.applications.Move;
import org.reintegration.fund.applications.SectionDraft;
import org.reintegration.fund.applications.SectionOutcome;
import org.reintegration.fund.applications.SectionView;
import org.reintegration.fund.applications.Sections;
import org.reintegration.fund.calls.CallForm.Category;
import org.reintegration.fund.calls.CallForm.Question;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Behind one section of an application; the script on the page saves between its buttons. */
@Named
@ViewScoped
public class SectionPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private static final List<String> CELLS = List.of("what", "category", "quantity", "unit", "price");

    @Inject
    transient ApplicationService applications;

    @Inject
    transient SectionTitles titles;

    @Inject
    transient Words words;

    private String id = "";
    private String section = "";
    private int seen;
    private HashMap<String, String> answers = new HashMap<>();
    private ArrayList<Map<String, String>> lines = new ArrayList<>();
    private boolean conflict;
    private transient @Nullable ApplicationView work;
    private transient @Nullable SectionView stored;

    public void load() {
        show(getWork().section(section));
        if (getQuestions().isEmpty()) {
            throw Refusal.notFound();
        }
    }

    public void save() {
        SectionOutcome outcome = applications.save(caller.actor(), id, section, seen, draft());
        conflict = !outcome.saved();
        work = null;
        if (conflict) {
            stored = outcome.stored();
        } else {
            show(outcome.stored());
            visit.say("fund.saved", outcome.stored().no());
        }
    }

    /** After a conflict: what stands on this screen replaces what came in between, knowingly. */
    public void keepMine() {
        seen = getTheirs().no();
        save();
    }

    public void takeTheirs() {
        show(getTheirs());
    }

    public void keepBoth() {
        SectionDraft both = draft().mergedWith(getTheirs().draft());
        seen = getTheirs().no();
        fill(both);
        save();
    }

    public void addLine() {
        lines.add(line("", "", "", "", ""));
    }

    private void show(SectionView view) {
        seen = view.no();
        conflict = false;
        fill(view.draft());
    }

    private void fill(SectionDraft draft) {
        answers = new HashMap<>(draft.answers());
        lines = new ArrayList<>();
        draft.lines()
                .forEach(line -> lines.add(line(
                        line.what(),
                        line.category() == null ? "" : line.category().name(),
                        plain(line.quantity()),
                        line.unit(),
                        plain(line.price()))));
        if (lines.isEmpty()) {
            addLine();
        }
    }

    private SectionDraft draft() {
        Map<String, String> given = new HashMap<>();
        getQuestions().forEach(question -> given.put(question.key(), text(answers, question.key())));
        List<BudgetLine> costs = new ArrayList<>();
        if (isBudget()) {
            lines.stream()
                    .filter(line ->
                            CELLS.stream().anyMatch(cell -> !text(line, cell).isEmpty()))
                    .forEach(line -> costs.add(new BudgetLine(
                            text(line, "what"),
                            text(line, "category").isEmpty() ? null : Category.valueOf(text(line, "category")),
                            number(line, "quantity"),
                            text(line, "unit"),
                            number(line, "price"))));
        }
        return new SectionDraft(given, costs);
    }

    private static Map<String, String> line(String... values) {
        HashMap<String, String> line = new HashMap<>();
        for (int i = 0; i < CELLS.size(); i++) {
            line.put(CELLS.get(i), values[i]);
        }
        return line;
    }

    private static String text(Map<String, String> row, String cell) {
        return Objects.requireNonNullElse(row.get(cell), "").strip();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : number.toPlainString();
    }

    private static @Nullable BigDecimal number(Map<String, String> row, String cell) {
        String given = text(row, cell);
        try {
            return given.isEmpty() ? null : new BigDecimal(given.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw Refusal.badInput(cell, FundRule.THE_AMOUNT_IS_POSSIBLE);
        }
    }

    public ApplicationView getWork() {
        ApplicationView known = work;
        if (known == null) {
            known = applications.read(caller.actor(), id);
            work = known;
        }
        return known;
    }

    public SectionView getTheirs() {
        SectionView known = stored;
        if (known == null) {
            known = getWork().section(section);
            stored = known;
        }
        return known;
    }

    public List<Question> getQuestions() {
        return titles.questions(getWork().form(), section);
    }

    public String getTitle() {
        return titles.of(getWork().form(), section);
    }

    /** Yes or nothing, where the question is only whether. */
    public boolean isYesOrNo() {
        return section.equals(Sections.ELIGIBILITY) || section.equals(Sections.DECLARATIONS);
    }

    public boolean isBudget() {
        return section.equals(Sections.BUDGET);
    }

    public boolean isConflict() {
        return conflict;
    }

    public boolean isWritable() {
        return getWork().can(Move.SAVE);
    }

    /** What is left to do in this section, in words. */
    public List<String> getLeft() {
        return getWork().missing().stream()
                .filter(problem -> problem.field().startsWith(section + "."))
                .map(problem -> label(problem) + words.of(problem.rule(), caller.language()))
                .distinct()
                .toList();
    }

    private String label(FieldProblem problem) {
        String field = problem.field().substring(section.length() + 1);
        return getQuestions().stream()
                .filter(question -> question.key().equals(field))
                .findFirst()
                .map(question -> question.text() + " – ")
                .orElse("");
    }

    public List<Category> getCategories() {
        return List.of(Category.values());
    }

    /** Where the script saves to. */
    public String getTarget() {
        return isWritable() && !conflict ? "/api/v1/fund/applications/" + id + "/sections/" + section : "";
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    public Map<String, String> getAnswers() {
        return answers;
    }

    public List<Map<String, String>> getLines() {
        return lines;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public String getSection() {
        return section;
    }

    public void setSection(String section) {
        this.section = section;
    }
}
