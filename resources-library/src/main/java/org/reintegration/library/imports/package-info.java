/** Reading the catalogue and the register of programmes from CSV files. */
@NullMarked
package org.reintegration.library.imports;

import org.jspecify.annotations.NullMarked;
