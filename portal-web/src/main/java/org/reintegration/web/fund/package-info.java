/** The research fund over HTTP and in pages. */
@NullMarked
package org.reintegration.web.fund;

import org.jspecify.annotations.NullMarked;
