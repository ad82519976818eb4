package org.reintegration.fund.ledger;

import java.math.BigDecimal;

/** A fund and how much of it is promised. */
public record FundView(String publicId, String name, String currency, BigDecimal ceiling, BigDecimal committed) {}
