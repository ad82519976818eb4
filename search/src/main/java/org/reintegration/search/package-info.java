/** Finding content by its words in five languages and by its concepts across them; the only room that speaks to Solr. */
@NullMarked
package org.reintegration.search;

import org.jspecify.annotations.NullMarked;
