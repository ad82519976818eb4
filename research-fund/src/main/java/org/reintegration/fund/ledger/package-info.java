/** Funds, what is promised from them, and the auditor that adds it up again. */
@NullMarked
package org.reintegration.fund.ledger;

import org.jspecify.annotations.NullMarked;
