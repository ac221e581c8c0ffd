/** Socket Mode: Slack's requests over WebSockets that this process opens. */
@NullMarked
package io.kolscout.slack.socket;

import org.jspecify.annotations.NullMarked;
