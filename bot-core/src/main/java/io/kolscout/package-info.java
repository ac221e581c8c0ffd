/** The bot itself: its settings, how it is put together, and what it does with what a person says. */
@NullMarked
package io.kolscout;

import org.jspecify.annotations.NullMarked;
