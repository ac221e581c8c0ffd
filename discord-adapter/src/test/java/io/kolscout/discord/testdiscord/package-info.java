/**
 * A Discord on loopback that enforces the platform's rules, for tests through the front door.
 *
 * <p>It speaks REST and Gateway, plays the people of any number of servers, answers as Discord would, and writes down
 * every broken rule in words.
 *
 * <pre>{@code
 * try (TestDiscord discord = TestDiscord.start()) {
 *     Guild acme = discord.guild("Acme");
 *     Person ann = acme.member("ann");
 *     Channel launch = acme.channel("launch");
 *     // Start the bot with discord.apiUrl() and discord.token(); it finds the Gateway by GET /gateway/bot.
 *     discord.gateway().awaitReady(1);
 *
 *     Receipt receipt = ann.types(launch, "/classify creator:@acme.shop");
 *     assertTrue(receipt.answered());
 *     Message question = ann.waitsForMessage(launch, message -> message.shows("Who is behind the account?"));
 *     ann.clicks(question, "One real person");
 *     Message next = question.waitsFor(message -> message.shows("KOL"));
 *
 *     ann.clicks(next, "Change answers");
 *     ann.modal().chooses("Goal", "Sales").submits();
 *
 *     assertEquals(List.of(), discord.violations());
 * }
 * }</pre>
 */
@NullMarked
package io.kolscout.discord.testdiscord;

import org.jspecify.annotations.NullMarked;
