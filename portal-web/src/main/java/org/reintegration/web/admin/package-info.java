/** Screens of the administrator that belong to no single room. */
@NullMarked
package org.reintegration.web.admin;

import org.jspecify.annotations.NullMarked;
