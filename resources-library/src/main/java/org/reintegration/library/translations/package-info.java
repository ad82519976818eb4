/** Records in other languages: translated by people or a machine, reviewed, published version by version, or told in brief. */
@NullMarked
package org.reintegration.library.translations;

import org.jspecify.annotations.NullMarked;
