/** Slack's Web API and response URLs, as far as the bot calls them. */
@NullMarked
package io.kolscout.slack.api;

import org.jspecify.annotations.NullMarked;
