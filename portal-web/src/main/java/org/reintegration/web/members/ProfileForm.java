package org.reintegration.web.members;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.reintegration.kernel.text.Language;
import org.reintegration.members.accounts.OwnProfile;
import org.reintegration.members.accounts.ProfileDraft;

/** The profile form's values while they are being typed. */
public class ProfileForm {

    private boolean filled;
    private String name = "";
    private String bio = "";
    private Language language = Language.DEFAULT;
    private String timeZone = "UTC";
    private String[] countries = {};
    private String[] themes = {};
    private String[] languages = {};
    private String organisation = "";
    private boolean listed;
    private int version;

    void fill(OwnProfile own) {
        if (!filled) {
            fillAnew(own);
        }
    }

    void fillAnew(OwnProfile own) {
        filled = true;
        name = own.name();
        bio = own.bio();
        language = own.language();
        timeZone = own.timeZone();
        countries = own.countries().toArray(new String[0]);
        themes = own.themes().toArray(new String[0]);
        languages = own.languages().toArray(new String[0]);
        Long chosen = own.organisation();
        organisation = chosen == null ? "" : chosen.toString();
        listed = own.listed();
        version = own.version();
    }

    ProfileDraft draft() {
        return new ProfileDraft(
                name,
                bio,
                language,
                timeZone,
                List.of(countries),
                List.of(themes),
                List.of(languages),
                organisation(organisation),
                listed,
                version);
    }

    private static @Nullable Long organisation(String chosen) {
        return chosen.matches("\\d{1,18}") ? Long.valueOf(chosen) : null;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getBio() {
        return bio;
    }

    public void setBio(String bio) {
        this.bio = bio;
    }

    public Language getLanguage() {
        return language;
    }

    public void setLanguage(Language language) {
        this.language = language;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    public String[] getCountries() {
        return countries.clone();
    }

    public void setCountries(String[] countries) {
        this.countries = countries.clone();
    }

    public String[] getThemes() {
        return themes.clone();
    }

    public void setThemes(String[] themes) {
        this.themes = themes.clone();
    }

    public String[] getLanguages() {
        return languages.clone();
    }

    public void setLanguages(String[] languages) {
        this.languages = languages.clone();
    }

    public String getOrganisation() {
        return organisation;
    }

    public void setOrganisation(String organisation) {
        this.organisation = organisation;
    }

    public boolean isListed() {
        return listed;
    }

    public void setListed(boolean listed) {
        this.listed = listed;
    }

    public int getVersion() {
        return version;
    }

    /** The version the form was filled from: with it comes everything that was typed. */
    public void setVersion(int version) {
        this.version = version;
        filled = true;
    }
}
