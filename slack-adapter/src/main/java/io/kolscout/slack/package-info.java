/** The bot in Slack: translates between Slack's messages and the chat model of the core, and decides nothing. */
@NullMarked
package io.kolscout.slack;

import org.jspecify.annotations.NullMarked;
