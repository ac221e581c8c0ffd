/** The bot's blocks and forms as Slack's Block Kit, within its limits. Pure: nothing here talks to Slack. */
@NullMarked
package io.kolscout.slack.draw;

import org.jspecify.annotations.NullMarked;
