/** Records of the library: lessons, practices and documents, their drafts, reviews, versions and who may see them. */
@NullMarked
package org.reintegration.library.records;

import org.jspecify.annotations.NullMarked;
