/** What people ask and do not find, told to administrators in numbers; of who asked nothing is kept. */
@NullMarked
package org.reintegration.search.insight;

import org.jspecify.annotations.NullMarked;
