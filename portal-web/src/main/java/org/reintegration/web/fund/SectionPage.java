package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.applications.ApplicationService;
import org.reintegration.fund.applications.ApplicationView;
import org.reintegration.fund.applications.BudgetLine;
import org.reintegration.fund.applications.Move;
import org.reintegration.fund.applications.SectionDraft;
import org.reintegration.fund.applications.SectionOutcome;
import org.reintegration.fund.applications.SectionView;
import org.reintegration.fund.applications.Sections;
import org.reintegration.fund.calls.CallForm.Cap;
import org.reintegration.fund.calls.CallForm.Category;
import org.reintegration.fund.calls.CallForm.Question;
import org.reintegration.kernel.rules.FieldProblem;
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

    @Inject
    transient FundMoney money;

    @Inject
    transient FundTime time;

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

    public void saveAndGoOn() {
        String onward = getNext();
        save();
        if (!conflict && onward != null) {
            visit.leadTo("fund/applications/" + id + "/" + onward);
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

    public void removeLine(int index) {
        lines.remove(index);
        if (lines.isEmpty()) {
            addLine();
        }
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
                    .forEach(line -> costs.add(cost(line, false)));
        }
        return new SectionDraft(given, costs);
    }

    private static BudgetLine cost(Map<String, String> line, boolean leniently) {
        String category = text(line, "category");
        return new BudgetLine(
                text(line, "what"),
                category.isEmpty() ? null : Category.valueOf(category),
                number(line, "quantity", leniently),
                text(line, "unit"),
                number(line, "price", leniently));
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

    private static @Nullable BigDecimal number(Map<String, String> row, String cell, boolean leniently) {
        String given = text(row, cell);
        try {
            return given.isEmpty() ? null : new BigDecimal(given.replace(',', '.'));
        } catch (NumberFormatException e) {
            if (leniently) {
                return null;
            }
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

    /** The questions that were answered differently in two tabs. */
    public List<Question> getDiffering() {
        return getQuestions().stream()
                .filter(question -> !getTheirs().draft().answer(question.key()).equals(text(answers, question.key())))
                .toList();
    }

    /** When this section was saved last, and under which number. */
    public String getSavedLine() {
        SectionView view = getWork().section(section);
        Instant savedAt = view.savedAt();
        return savedAt == null
                ? words.of("fund.not-saved", caller.language())
                : words.of("fund.saved-at", caller.language())
                        .replace("#", Integer.toString(view.no()))
                        .replace("@", time.hour(savedAt));
    }

    /** The section after this one, null after the last. */
    public @Nullable String getNext() {
        List<String> keys = Sections.keys(getWork().form());
        int at = keys.indexOf(section);
        return at < 0 || at + 1 == keys.size() ? null : keys.get(at + 1);
    }

    public String getNextTitle() {
        String onward = getNext();
        return onward == null ? "" : titles.of(getWork().form(), onward);
    }

    /** What is wrong with one answer, once the section was saved; empty when nothing is. */
    public String problem(String key) {
        if (!isWritable() || conflict || getWork().section(section).no() == 0) {
            return "";
        }
        return getWork().missing().stream()
                .filter(problem -> problem.field().equals(section + "." + key))
                .findFirst()
                .map(problem -> words.of(problem.rule(), caller.language()))
                .orElse("");
    }

    public String lineClass(int index) {
        return problem("lines." + index).isEmpty() ? "" : "over";
    }

    /** The sum of a line as it stands in the form, or nothing while it is not a sum yet. */
    public String sumOf(Map<String, String> line) {
        return money.line(cost(line, true), getWork().currency());
    }

    public String getTotal() {
        return money.of(total(cost -> true), getWork().currency());
    }

    public String share(Cap cap) {
        return money.of(
                total(cost -> cost.category() == cap.category()), getWork().currency());
    }

    public boolean isOver(Cap cap) {
        return total(cost -> cost.category() == cap.category())
                        .multiply(BigDecimal.valueOf(100))
                        .compareTo(total(cost -> true).multiply(BigDecimal.valueOf(cap.percent())))
                > 0;
    }

    private BigDecimal total(Predicate<BudgetLine> which) {
        Currency currency = Currency.getInstance(getWork().currency());
        return lines.stream()
                .map(line -> cost(line, true))
                .filter(which)
                .map(cost -> cost.sum(currency).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What is left to do in this section, in words; nothing before it was saved once. */
    public List<String> getLeft() {
        return getWork().section(section).no() == 0
                ? List.of()
                : getWork().missing().stream()
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
