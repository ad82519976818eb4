/** Writing citations for the programs in which people keep their literature; knows no room, only plain values. */
@NullMarked
package org.reintegration.web.library.citation;

import org.jspecify.annotations.NullMarked;
