package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Line;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Verb;
import io.kolscout.slack.testslack.Channel;
import io.kolscout.slack.testslack.Message;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.testslack.View;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Replies that are longer than Slack takes. */
class PagesTest {

    private static final int PARAGRAPHS = 150;

    private static Reply reply(Incoming incoming) {
        List<Block> blocks = new ArrayList<>(List.of(new Block.Heading("A plan of <many> words")));
        for (int i = 1; i <= PARAGRAPHS; i++) {
            blocks.add(new Block.Paragraph(Line.plain("Paragraph " + i + " " + "word ".repeat(100))));
        }
        blocks.add(new Block.Actions(List.of(new Action(ActionId.general(Verb.CLASSIFY), "Go on", true))));
        return incoming instanceof Incoming.Command command && command.text().equals("page")
                ? Reply.page(blocks)
                : Reply.step(blocks);
    }

    @Test
    void aPlanThatDoesNotFitAModalIsAFileBesideIt() throws Exception {
        try (TestSlack slack = TestSlack.start();
                StubBot bot = new StubBot(slack, Running.Mode.HTTP, PagesTest::reply)) {
            Channel launch = slack.workspace("T0ACME").channel("launch");
            Person ann = slack.workspace("T0ACME").person("ann");
            ann.types(launch, "/classify page");
            View page = ann.waitsForView(view -> view.shows("all of it is in the file"));
            assertTrue(page.shows("Paragraph 90 "));
            assertFalse(page.shows("Paragraph 120 "));
            Message file =
                    ann.waitsFor(ann.direct(), message -> !message.files().isEmpty());
            assertEquals("plan.md", file.files().get(0).name());
            assertTrue(file.files().get(0).text().contains("Paragraph " + PARAGRAPHS + " "));
            Message beside = ann.screen(ann.direct()).get(0);
            assertTrue(beside.text().startsWith("A plan of &lt;many&gt; words"), beside.text());
            assertEquals(List.of(), slack.violations());
            bot.first("", "");
        }
    }

    @Test
    void aMessageOverTheBudgetSaysThatItIsShortenedAndKeepsItsActions() throws Exception {
        try (TestSlack slack = TestSlack.start();
                StubBot bot = new StubBot(slack, Running.Mode.SOCKET_MODE, PagesTest::reply)) {
            Channel launch = slack.workspace("T0ACME").channel("launch");
            Person ann = slack.workspace("T0ACME").person("ann");
            ann.types(launch, "/classify @acme.shop");
            Message message = ann.waitsFor(launch, shown -> shown.shows("Shortened: there is more than fits here."));
            assertTrue(
                    message.shows("[Go on]") && message.shows("Paragraph 20 "),
                    message.lines().toString());
            assertEquals(List.of(), slack.violations());
            bot.first("", "");
        }
    }
}
