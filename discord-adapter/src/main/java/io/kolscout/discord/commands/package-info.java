/** The commands as Discord has them: registered, read and completed. */
@NullMarked
package io.kolscout.discord.commands;

import org.jspecify.annotations.NullMarked;
