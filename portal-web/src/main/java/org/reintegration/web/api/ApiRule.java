package org.reintegration.web.api;

import org.reintegration.kernel.rules.Rule;

/** Rules of the API itself. */
public enum ApiRule implements Rule {
    THE_INPUT_FITS,
    THE_INPUT_CAN_BE_READ,
    THE_ADDRESS_EXISTS,
    THE_METHOD_IS_KNOWN_HERE,
    THE_MEDIA_TYPE_IS_KNOWN_HERE,
    NOTHING_BROKE_ON_OUR_SIDE
}
