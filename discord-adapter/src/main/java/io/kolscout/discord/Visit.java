package io.kolscout.discord;

import io.kolscout.chat.Sender;
import net.dv8tion.jda.api.interactions.InteractionHook;

/**
 * One interaction: who, and how to answer it. Answers are possible for 15 minutes, so no visit outlives its interaction.
 *
 * @param reference its id in the log, which the person reads where something broke
 * @param delivery Discord's id of it, the same when it is delivered again
 * @param kind what the person did, for the log
 * @param replaces whether the original message is the panel that the person clicked on, theirs alone, so that the next step
 *     takes its place; otherwise it is a new message to them alone
 */
record Visit(String reference, String delivery, String kind, Sender sender, InteractionHook hook, boolean replaces) {}
