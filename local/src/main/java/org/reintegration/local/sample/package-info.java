/** The sample content: people, catalogue, lessons and practices, told to the portal the way its users would tell it. */
@NullMarked
package org.reintegration.local.sample;

import org.jspecify.annotations.NullMarked;
