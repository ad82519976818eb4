/** Names of things in addresses. */
@NullMarked
package org.reintegration.kernel.ids;

import org.jspecify.annotations.NullMarked;
