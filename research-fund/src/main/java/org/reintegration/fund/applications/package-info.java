/** Applications from the first word to the decision: writing, screening, review, ranking, award or decline. */
@NullMarked
package org.reintegration.fund.applications;

import org.jspecify.annotations.NullMarked;
