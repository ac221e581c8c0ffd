package io.kolscout.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.kolscout.slack.api.SlackRefusal;
import io.kolscout.slack.api.WebApi;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the people who talk to the bot: the language they use Slack in. */
final class People {

    private static final Logger log = LoggerFactory.getLogger(People.class);

    /** Languages change rarely, and an old one does no harm. */
    private static final Duration KEPT = Duration.ofHours(1);

    private static final int MOST = 10_000;

    private final WebApi api;
    private final boolean manyLanguages;
    private final Cache<String, Locale> locales =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    /** @param manyLanguages whether it matters who speaks which */
    People(WebApi api, boolean manyLanguages) {
        this.api = api;
        this.manyLanguages = manyLanguages;
    }

    /** A person's language; English where Slack does not tell. */
    Locale locale(String team, String person) {
        return manyLanguages ? locales.get(team + " " + person, key -> ask(team, person)) : Locale.ENGLISH;
    }

    /** A person's language as far as it is known without asking Slack. */
    Locale known(String team, String person) {
        Locale locale = locales.getIfPresent(team + " " + person);
        return locale == null ? Locale.ENGLISH : locale;
    }

    private Locale ask(String team, String person) {
        try {
            String tag = api.callNow(
                            team,
                            "users.info",
                            client -> client.usersInfo(
                                    request -> request.user(person).includeLocale(true)))
                    .getUser()
                    .getLocale();
            return tag == null ? Locale.ENGLISH : Locale.forLanguageTag(tag);
        } catch (SlackRefusal refusal) {
            log.warn("Somebody's language is not known: {}", refusal.getMessage());
            return Locale.ENGLISH;
        }
    }
}
