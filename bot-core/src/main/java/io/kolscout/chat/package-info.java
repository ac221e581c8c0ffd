/** What a chat platform and the bot say to each other: meaning, not widgets. Knows no other package. */
@NullMarked
package io.kolscout.chat;

import org.jspecify.annotations.NullMarked;
