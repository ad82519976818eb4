package org.reintegration.web.members;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.reintegration.members.organisations.OrganisationDraft;
import org.reintegration.members.organisations.OrganisationView;

/** The values of an organisation's form while they are being typed. */
public class OrganisationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private String acronym = "";
    private String country = "";
    private String type = "ngo";
    private String ror = "";
    private String website = "";
    private String mailDomains = "";
    private int version;

    void fill(OrganisationView view) {
        name = view.name();
        acronym = view.acronym();
        country = text(view.country());
        type = view.type();
        ror = text(view.ror());
        website = text(view.website());
        mailDomains = String.join("\n", view.mailDomains());
        version = view.version();
    }

    OrganisationDraft draft() {
        return new OrganisationDraft(
                name, acronym, value(country), type, value(ror), value(website), domains(mailDomains), version);
    }

    private static List<String> domains(String typed) {
        return Stream.of(typed.split("[\\s,;]+", -1))
                .map(domain -> domain.toLowerCase(Locale.ROOT).replaceFirst("^@", ""))
                .filter(domain -> !domain.isEmpty())
                .toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String value(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAcronym() {
        return acronym;
    }

    public void setAcronym(String acronym) {
        this.acronym = acronym;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public String getRor() {
        return ror;
    }

    public void setRor(String ror) {
        this.ror = ror;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }

    public String getMailDomains() {
        return mailDomains;
    }

    public void setMailDomains(String mailDomains) {
        this.mailDomains = mailDomains;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
