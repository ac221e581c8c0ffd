/** How Slack's requests over HTTP are told from others'. */
@NullMarked
package io.kolscout.slack.web;

import org.jspecify.annotations.NullMarked;
