package org.reintegration.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import org.reintegration.kernel.content.ContentRef;
import org.reintegration.kernel.ids.PublicId;
import org.reintegration.kernel.people.MemberId;
import org.reintegration.kernel.persistence.WordListConverter;
import org.reintegration.kernel.rules.Refusal;
import org.reintegration.kernel.vocabulary.MergedConcepts;

/** People who talk about a region, a theme or in a language, and who may listen. */
@Entity(name = "ForumGroup")
@Table(name = "forum_group", schema = "forum")
class Group {

    static final String KIND = "group";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "forum_group_id")
    @SequenceGenerator(name = "forum_group_id", sequenceName = "forum.forum_group_id", allocationSize = 50)
    private Long id;

    private PublicId publicId = PublicId.next();
    private String name;
    private String about;

    @Enumerated(EnumType.STRING)
    private Visibility visibility;

    @Convert(converter = WordListConverter.class)
    private List<String> regions;

    @Convert(converter = WordListConverter.class)
    private List<String> themes;

    @Convert(converter = WordListConverter.class)
    private List<String> languages;

    private MemberId createdBy;
    private Instant createdAt;
    private String creationKey;

    /** Counted by the statements that change it, so that joining and editing do not collide. */
    @Column(insertable = false, updatable = false)
    private int members;

    @Column(insertable = false, updatable = false)
    private int discussions;

    @Version
    private int version;

    protected Group() {}

    Group(MemberId by, GroupDraft draft, String key, Instant now) {
        createdBy = by;
        createdAt = now;
        creationKey = key;
        write(draft);
    }

    private void write(GroupDraft draft) {
        name = draft.name();
        about = draft.about();
        visibility = draft.visibility();
        regions = draft.regions();
        themes = draft.themes();
        languages = draft.languages();
    }

    void edit(GroupDraft draft, int seen) {
        if (seen != version) {
            throw Refusal.changedMeanwhile();
        }
        write(draft);
    }

    long id() {
        return id;
    }

    ContentRef ref() {
        return new ContentRef(KIND, id);
    }

    String publicId() {
        return publicId.value();
    }

    String name() {
        return name;
    }

    Visibility visibility() {
        return visibility;
    }

    GroupDraft draft() {
        return new GroupDraft(name, about, visibility, regions, MergedConcepts.resolve(themes), languages);
    }
}
