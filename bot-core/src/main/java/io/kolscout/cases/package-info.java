/** Many creators or profiles at once: a sheet judged, the bank tried on coded profiles, the bank fitted to them. */
@NullMarked
package io.kolscout.cases;

import org.jspecify.annotations.NullMarked;
