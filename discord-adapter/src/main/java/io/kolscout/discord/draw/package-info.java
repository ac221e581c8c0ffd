/** Blocks and forms drawn as Discord's components, within its limits. */
@NullMarked
package io.kolscout.discord.draw;

import org.jspecify.annotations.NullMarked;
