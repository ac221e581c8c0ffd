package io.kolscout.slack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.kolscout.slack.api.WebApi;
import io.kolscout.slack.testslack.Person;
import io.kolscout.slack.testslack.TestSlack;
import io.kolscout.slack.testslack.Workspace;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In which language people are answered. */
class PeopleTest {

    private static WebApi api(TestSlack slack, Workspace workspace) {
        SlackSettings settings = new SlackSettings(
                "",
                workspace.botToken(),
                slack.signingSecret(),
                Optional.empty(),
                URI.create(slack.apiUrl()),
                "127.0.0.1",
                0);
        return new WebApi(SlackBot.slack(settings), team -> settings.botToken());
    }

    @Test
    void theLanguageIsThePersonsOwnAndAskedForOnce() {
        try (TestSlack slack = TestSlack.start()) {
            Workspace acme = slack.workspace("T0ACME");
            Person ann = acme.person("ann").locale("fr-FR");
            People people = new People(api(slack, acme), true);
            assertEquals(Locale.ENGLISH, people.known("T0ACME", ann.id()));
            for (int i = 0; i < 3; i++) {
                assertEquals(Locale.FRANCE, people.locale("T0ACME", ann.id()));
            }
            assertEquals(Locale.FRANCE, people.known("T0ACME", ann.id()));
            assertEquals(1, slack.calls("users.info").size());
            assertEquals(List.of(), slack.violations());
        }
    }

    @Test
    void whereSlackDoesNotTellItIsEnglish() {
        try (TestSlack slack = TestSlack.start()) {
            People people = new People(api(slack, slack.workspace("T0ACME")), true);
            assertEquals(Locale.ENGLISH, people.locale("T0ACME", "U0NOBODY"));
        }
    }

    @Test
    void nobodyIsAskedWhereThereIsOneLanguage() {
        try (TestSlack slack = TestSlack.start()) {
            Workspace acme = slack.workspace("T0ACME");
            Person ann = acme.person("ann").locale("fr-FR");
            assertEquals(Locale.ENGLISH, new People(api(slack, acme), false).locale("T0ACME", ann.id()));
            assertEquals(List.of(), slack.calls("users.info"));
        }
    }
}
