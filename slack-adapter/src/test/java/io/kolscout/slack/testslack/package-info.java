/**
 * A Slack on loopback that enforces the platform's rules, for tests through the front door.
 *
 * <p>It speaks HTTP and Socket Mode, plays the people of any number of workspaces, answers as Slack would, and writes
 * down every broken rule in words.
 *
 * <pre>{@code
 * try (TestSlack slack = TestSlack.start()) {
 *     Workspace acme = slack.workspace("T0ACME");
 *     Person ann = acme.person("ann");
 *     Channel launch = acme.channel("launch");
 *     // Start the bot with slack.apiUrl(), slack.appToken(), acme.botToken(); for HTTP instead of Socket Mode also
 *     // slack.deliverTo(URI.create("http://127.0.0.1:8080/slack/events")) and slack.signingSecret().
 *
 *     Receipt receipt = ann.types(launch, "/classify @acme.shop");
 *     assertTrue(receipt.acked());
 *     Message question = ann.waitsFor(launch, message -> message.shows("Who is behind the account?"));
 *     ann.clicks(question, "One real person");
 *     Message next = ann.waitsForNews(question);
 *
 *     ann.clicks(next, "Change answers");
 *     View form = ann.view();
 *     form.choose("Goal", "Sales");
 *     form.submit();
 *
 *     assertEquals(List.of(), slack.violations());
 * }
 * }</pre>
 */
@NullMarked
package io.kolscout.slack.testslack;

import org.jspecify.annotations.NullMarked;
