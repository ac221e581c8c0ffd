/** The connection to Discord's gateway and API. */
@NullMarked
package io.kolscout.discord.gateway;

import org.jspecify.annotations.NullMarked;
