/** A verdict and the campaign in, a partnership plan out. */
@NullMarked
package io.kolscout.advice;

import org.jspecify.annotations.NullMarked;
