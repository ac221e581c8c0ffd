/** The team's record on disk. */
@NullMarked
package io.kolscout.store;

import org.jspecify.annotations.NullMarked;
