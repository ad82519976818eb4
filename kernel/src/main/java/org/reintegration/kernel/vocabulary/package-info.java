/** The controlled vocabularies and the thesaurus, in five languages. */
@NullMarked
package org.reintegration.kernel.vocabulary;

import org.jspecify.annotations.NullMarked;
