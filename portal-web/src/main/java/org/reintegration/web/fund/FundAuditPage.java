package org.reintegration.web.fund;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.reintegration.fund.auditing.Finding;
import org.reintegration.fund.auditing.FundAuditor;
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
        all = funds.all(caller.actor());
    }

    public List<Finding> getFindings() {
        return findings;
    }

    public List<FundView> getFunds() {
        return all;
    }
}
