package io.kolscout.show;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Block.Actions;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.Verb;
import io.kolscout.interview.Interview;
import io.kolscout.record.Retention;
import io.kolscout.record.VerdictRecord;
import java.util.List;

/** The bot's own page for one person. */
public final class HomeScreen {

    private final Language language;
    private final Texts texts;
    private final List<CommandSpec> commands;
    private final Retention retention;

    public HomeScreen(Language language, List<CommandSpec> commands, Retention retention) {
        this.language = language;
        this.texts = language.texts();
        this.commands = commands;
        this.retention = retention;
    }

    /** The page with a person's open interviews and latest verdicts. */
    public List<Block> of(List<Interview> open, List<VerdictRecord> verdicts) {
        Blocks blocks = top();
        RecordScreens records = new RecordScreens(language);
        if (open.isEmpty()) {
            blocks.say(texts.text("home.none-open"));
        } else {
            records.open(open).forEach(blocks::add);
        }
        if (verdicts.isEmpty()) {
            blocks.say(texts.text("history.none-all"));
        } else {
            records.history(texts.text("history.heading.all"), verdicts).forEach(blocks::add);
        }
        return bottom(blocks);
    }

    /** The page while the record is unavailable. */
    public List<Block> without(String reason) {
        return bottom(top().strong(texts.text("unavailable." + reason)));
    }

    private Blocks top() {
        return new Blocks()
                .heading(texts.text("help.heading"))
                .say(texts.text("help.text"))
                .add(new Actions(
                        List.of(new Action(ActionId.general(Verb.CLASSIFY), texts.text("form.classify"), true))));
    }

    private List<Block> bottom(Blocks blocks) {
        HelpScreen.commands(blocks.heading(texts.text("home.help")), texts, commands);
        return blocks.say(texts.text("help.words"))
                .heading(texts.text("home.kept"))
                .say(texts.text("home.kept.text"))
                .say(texts.text("home.kept.time", "days", retention.draftDays(), "months", retention.verdictMonths()))
                .quiet(texts.text(
                        "verdict.advice-only", "notice", language.advice().notice()))
                .all();
    }
}
