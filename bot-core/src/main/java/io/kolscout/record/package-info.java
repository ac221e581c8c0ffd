/** What a team keeps: open interviews and verdicts, as ports that a store fulfils. */
@NullMarked
package io.kolscout.record;

import org.jspecify.annotations.NullMarked;
