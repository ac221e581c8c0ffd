/** Who is meant: handles, names and profile links, normalised. */
@NullMarked
package io.kolscout.creator;

import org.jspecify.annotations.NullMarked;
