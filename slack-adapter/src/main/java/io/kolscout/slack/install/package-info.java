/** Installing the app in many workspaces: the pages that a browser sees, and the tokens, kept encrypted. */
@NullMarked
package io.kolscout.slack.install;

import org.jspecify.annotations.NullMarked;
