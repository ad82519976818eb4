package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.fund.applications.Sections;
import org.reintegration.fund.calls.CallForm;
import org.reintegration.fund.calls.CallForm.Question;
import org.reintegration.web.site.Caller;
import org.reintegration.web.words.Words;

/** Names of an application's sections and fields: the call's own words, or those of the portal for what every call asks. */
@Named
@RequestScoped
public class SectionTitles {

    @Inject
    Caller caller;

    @Inject
    Words words;

    public String of(CallForm form, String section) {
        return form.sections().stream()
                .filter(candidate -> Sections.of(candidate).equals(section))
                .findFirst()
                .map(CallForm.Section::title)
                .orElseGet(() -> words.of("fund.section." + section, caller.language()));
    }

    /** The questions of a section, those that every call asks in the reader's language. */
    public List<Question> questions(CallForm form, String section) {
        return switch (section) {
            case Sections.ABOUT -> List.of(own(Sections.TITLE, 200), own(Sections.SUMMARY, 3000));
            case Sections.TEAM -> List.of(own(Sections.ORCID, 60), own(Sections.EXPERIENCE, 3000));
            case Sections.ELIGIBILITY -> form.eligibility();
            case Sections.DECLARATIONS ->
                Sections.DECLARED.stream().map(declared -> own(declared, 3)).toList();
            case Sections.BUDGET -> List.of(own(Sections.WHY, 3000));
            default -> Sections.questions(form, section);
        };
    }

    /** An answer as it reads: yes and no are kept as words of no language. */
    public String answer(String section, String given) {
        boolean choice = section.equals(Sections.ELIGIBILITY) || section.equals(Sections.DECLARATIONS);
        return choice ? words.of(given.equals(Sections.YES) ? "fund.yes" : "fund.no", caller.language()) : given;
    }

    private Question own(String key, int longest) {
        return new Question(key, words.of("fund.field." + key, caller.language()), "", longest, true);
    }
}
