/** The bot in a terminal. */
@NullMarked
package io.kolscout.console;

import org.jspecify.annotations.NullMarked;
