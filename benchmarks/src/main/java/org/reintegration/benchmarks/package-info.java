/** Measurements of speed on made-up content of a stated size, each beside what it is compared with, in one run. */
@NullMarked
package org.reintegration.benchmarks;

import org.jspecify.annotations.NullMarked;
