/**
 * Writing without a line: a Word template of the fields of a record, filled in anywhere, read by the worker of the files room, and
 * laid into the empty fields of a draft.
 */
@NullMarked
package org.reintegration.library.templates;

import org.jspecify.annotations.NullMarked;
