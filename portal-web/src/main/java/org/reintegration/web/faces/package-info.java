/** How Faces reads records and tells refusals. */
@NullMarked
package org.reintegration.web.faces;

import org.jspecify.annotations.NullMarked;
