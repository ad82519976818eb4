package org.reintegration.search;

import org.reintegration.kernel.rules.Rule;

/** The rules of weighing. */
public enum WeightRule implements Rule {
    ADMINISTRATORS_WEIGH,
    A_WEIGHT_LIES_BETWEEN_NOUGHT_AND_TWENTY,
    A_SHARE_LIES_BETWEEN_NOUGHT_AND_ONE
}
