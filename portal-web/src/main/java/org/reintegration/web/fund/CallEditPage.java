package org.reintegration.web.fund;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.fund.FundRule;
import org.reintegration.fund.calls.CallDraft;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallForm.Category;
import org.reintegration.fund.calls.CallService;
import org.reintegration.fund.calls.CallView;
import org.reintegration.fund.gaps.GapService;
import org.reintegration.fund.gaps.GapView;
import org.reintegration.fund.ledger.FundDraft;
import org.reintegration.fund.ledger.FundService;
import org.reintegration.fund.ledger.FundView;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.text.Language;
import org.reintegration.web.faces.Visit;
import org.reintegration.web.site.Caller;

/** Behind the form in which an officer writes a call. */
@Named
@ViewScoped
public class CallEditPage implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CallService calls;

    @Inject
    transient FundService funds;

    @Inject
    transient GapService gaps;

    @Inject
    transient Caller caller;

    @Inject
    transient Visit visit;

    private String id = "";
    private int version;
    private String language = "";
    private String title = "";
    private String fund = "";
    private String grantCeiling = "";
    private String ceiling = "";
    private String opens = "";
    private String closes = "";
    private String zone = "UTC";
    private String purpose = "";
    private String eligibility = "";
    private String sections = "";
    private String rubric = "";
    private int reviewers = 2;
    private boolean blind = true;
    private List<String> named = new ArrayList<>();
    private final HashMap<String, String> caps = new HashMap<>();
    private String fundName = "";
    private String fundCurrency = "EUR";
    private String fundCeiling = "";

    public void load() {
        funds.all(caller.actor());
        language = caller.language().tag();
        if (!id.isEmpty()) {
            show(calls.read(caller.actor(), id));
        } else if (!calls.mayDraft(caller.actor())) {
            throw Refusal.forbidden(FundRule.OFFICERS_KEEP_THE_FUND);
        }
    }

    private void show(CallView call) {
        version = call.version();
        language = call.language().tag();
        title = call.title();
        fund = Objects.requireNonNullElse(call.fund(), "");
        grantCeiling = call.grantCeiling().toPlainString();
        ceiling = call.ceiling().toPlainString();
        zone = call.zone();
        opens = LocalDateTime.ofInstant(call.opensAt(), ZoneId.of(zone)).toString();
        closes = LocalDateTime.ofInstant(call.closesAt(), ZoneId.of(zone)).toString();
        CallForm form = call.form();
        purpose = form.purpose();
        eligibility = FormText.ofQuestions(form.eligibility());
        sections = FormText.ofSections(form.sections());
        rubric = FormText.ofRubric(form.rubric());
        reviewers = form.reviewers();
        blind = form.blind();
        named = new ArrayList<>(form.gaps());
        form.caps().forEach(cap -> caps.put(cap.category().name(), Integer.toString(cap.percent())));
    }

    public void save() {
        CallView saved =
                id.isEmpty() ? calls.draft(caller.actor(), draft()) : calls.write(caller.actor(), id, version, draft());
        visit.leadTo("fund/desk/" + saved.publicId());
    }

    /** A fund for the calls to be paid from. */
    public void setUp() {
        FundView made =
                funds.setUp(caller.actor(), new FundDraft(fundName, fundCurrency, amount("fundCeiling", fundCeiling)));
        fund = made.publicId();
        fundName = "";
        fundCeiling = "";
    }

    private CallDraft draft() {
        List<CallForm.Cap> shares = Stream.of(Category.values())
                .filter(category -> caps.getOrDefault(category.name(), "").matches("\\d{1,3}"))
                .map(category -> new CallForm.Cap(category, Integer.parseInt(caps.getOrDefault(category.name(), ""))))
                .toList();
        CallForm form = new CallForm(
                purpose,
                named,
                FormText.questions(eligibility),
                FormText.sections(sections),
                FormText.rubric(rubric),
                shares,
                reviewers,
                blind);
        return new CallDraft(
                Language.ofTag(language).orElse(null),
                title,
                fund,
                amount("grantCeiling", grantCeiling),
                amount("ceiling", ceiling),
                moment("opens", opens),
                moment("closes", closes),
                zone,
                form);
    }

    private static @Nullable BigDecimal amount(String field, String given) {
        try {
            return given.isBlank() ? null : new BigDecimal(given.strip().replace(',', '.'));
        } catch (NumberFormatException e) {
            throw Refusal.badInput(field, FundRule.THE_AMOUNT_IS_POSSIBLE);
        }
    }

    private static @Nullable LocalDateTime moment(String field, String given) {
        try {
            return given.isBlank() ? null : LocalDateTime.parse(given.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.badInput(field, FundRule.THE_VALUE_IS_KNOWN_HERE);
        }
    }

    public List<FundView> getFunds() {
        return funds.all(caller.actor());
    }

    public List<GapView> getGaps() {
        return gaps.waiting(caller.actor());
    }

    public List<Category> getCategories() {
        return List.of(Category.values());
    }

    public Map<String, String> getCaps() {
        return caps;
    }

    public List<String> getNamed() {
        return named;
    }

    public void setNamed(List<String> named) {
        this.named = new ArrayList<>(named);
    }

    public boolean isBlind() {
        return blind;
    }

    public void setBlind(boolean blind) {
        this.blind = blind;
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

    public String getFund() {
        return fund;
    }

    public void setFund(String fund) {
        this.fund = fund;
    }

    public String getGrantCeiling() {
        return grantCeiling;
    }

    public void setGrantCeiling(String grantCeiling) {
        this.grantCeiling = grantCeiling;
    }

    public String getCeiling() {
        return ceiling;
    }

    public void setCeiling(String ceiling) {
        this.ceiling = ceiling;
    }

    public String getOpens() {
        return opens;
    }

    public void setOpens(String opens) {
        this.opens = opens;
    }

    public String getCloses() {
        return closes;
    }

    public void setCloses(String closes) {
        this.closes = closes;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getEligibility() {
        return eligibility;
    }

    public void setEligibility(String eligibility) {
        this.eligibility = eligibility;
    }

    public String getSections() {
        return sections;
    }

    public void setSections(String sections) {
        this.sections = sections;
    }

    public String getRubric() {
        return rubric;
    }

    public void setRubric(String rubric) {
        this.rubric = rubric;
    }

    public String getFundName() {
        return fundName;
    }

    public void setFundName(String fundName) {
        this.fundName = fundName;
    }

    public String getFundCurrency() {
        return fundCurrency;
    }

    public void setFundCurrency(String fundCurrency) {
        this.fundCurrency = fundCurrency;
    }

    public String getFundCeiling() {
        return fundCeiling;
    }

    public void setFundCeiling(String fundCeiling) {
        this.fundCeiling = fundCeiling;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public int getReviewers() {
        return reviewers;
    }

    public void setReviewers(int reviewers) {
        this.reviewers = reviewers;
    }
}
