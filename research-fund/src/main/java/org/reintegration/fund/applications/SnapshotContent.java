package org.reintegration.fund.applications;

import java.math.BigDecimal;
import java.util.List;
import org.reintegration.fund.Given;

/** Everything that was handed in. */
public record SnapshotContent(
        String application, String call, String title, BigDecimal request, List<Section> sections, List<Long> team) {

    /** A section by its key. */
    public record Section(String key, SectionDraft draft) {}

    public SnapshotContent {
        sections = Given.list(sections);
        team = Given.list(team);
    }

    SectionDraft section(String key) {
        return sections.stream()
                .filter(section -> section.key().equals(key))
                .findFirst()
                .map(Section::draft)
                .orElseGet(SectionDraft::empty);
    }
}
