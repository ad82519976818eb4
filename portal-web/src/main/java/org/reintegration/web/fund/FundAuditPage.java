package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import org.reintegration.fund.auditing.Finding;
import org.reintegration.fund.auditing.FundAuditor;
import org.reintegration.fund.auditing.Invariant;
import org.reintegration.fund.ledger.FundService;
import org.reintegration.fund.ledger.FundView;
import org.reintegration.web.site.Caller;

/** Behind the page on which the auditor adds everything up again. */
@Named
@RequestScoped
public class FundAuditPage {

    @Inject
    Caller caller;

    @Inject
    FundAuditor auditor;

    @Inject
    FundService funds;

    private List<Finding> findings = List.of();
    private List<FundView> all = List.of();

    public void load() {
        caller.actor().memberOrRefuse();
        findings = auditor.findings(caller.actor());
        all = caller.holds("FUND_OFFICER") ? funds.all(caller.actor()) : List.of();
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public List<Invariant> getInvariants() {
        return List.of(Invariant.values());
    }

    /** What breaks one rule; empty is the good answer. */
    public String against(Invariant invariant) {
        return findings.stream()
                .filter(finding -> finding.invariant() == invariant)
                .map(Finding::subject)
                .collect(Collectors.joining(", "));
    }

    public List<FundView> getFunds() {
        return all;
    }
}
