/** The library for other catalogues: OAI-PMH 2.0, as the Open Archives Initiative writes it down. */
@NullMarked
package org.reintegration.web.oai;

import org.jspecify.annotations.NullMarked;
