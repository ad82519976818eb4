/** Counts SQL statements, so that tests can hold each page to its budget. */
@NullMarked
package org.reintegration.web.statements;

import org.jspecify.annotations.NullMarked;
