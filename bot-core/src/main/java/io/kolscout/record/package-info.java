/** What a team keeps: open interviews and verdicts, and where the bot is installed, as ports that a store fulfils. */
@NullMarked
package io.kolscout.record;

import org.jspecify.annotations.NullMarked;
