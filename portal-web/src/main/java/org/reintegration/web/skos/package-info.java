/** The vocabularies for other catalogues, as concepts in the words of SKOS. */
@NullMarked
package org.reintegration.web.skos;

import org.jspecify.annotations.NullMarked;
