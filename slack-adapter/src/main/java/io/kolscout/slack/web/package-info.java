/** The HTTP endpoint: Slack's requests, health, and the pages for installing. */
@NullMarked
package io.kolscout.slack.web;

import org.jspecify.annotations.NullMarked;
