package org.reintegration.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.reintegration.kernel.text.Language;
import org.reintegration.kernel.vocabulary.Vocabularies;
import org.reintegration.library.harvests.SourceDraft;

/** The fields in which another catalogue is described. */
@Named
@RequestScoped
public class SourceForm {

    private String name = "";
    private String baseUrl = "";
    private String set = "";
    private String type = "report";
    private String language = Language.DEFAULT.tag();
    private String region = Vocabularies.GLOBAL;
    private boolean daily = true;

    void fill(SourceDraft draft) {
        name = draft.name();
        baseUrl = draft.baseUrl();
        set = draft.set();
        type = draft.type();
        language = draft.language().tag();
        String stated = draft.region();
        region = stated == null ? "" : stated;
        daily = draft.daily();
    }

    SourceDraft draft() {
        return new SourceDraft(
                name, baseUrl, set, type, Language.ofTag(language).orElse(null), region, daily);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBaseUrl() {
        return baseUrl;
    }

    public void setBaseUrl(String baseUrl) {
        this.baseUrl = baseUrl;
    }

    public String getSet() {
        return set;
    }

    public void setSet(String set) {
        this.set = set;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public boolean isDaily() {
        return daily;
    }

    public void setDaily(boolean daily) {
        this.daily = daily;
    }
}
