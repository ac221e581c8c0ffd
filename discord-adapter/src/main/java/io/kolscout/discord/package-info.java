/** The bot in Discord: translates between Discord's messages and the chat model of the core, and decides nothing. */
@NullMarked
package io.kolscout.discord;

import org.jspecify.annotations.NullMarked;
