package io.kolscout.console;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Bot;
import io.kolscout.chat.Choice;
import io.kolscout.chat.CommandSpec;
import io.kolscout.chat.CommandSpec.Parameter;
import io.kolscout.chat.CommandSpec.Value;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Line;
import io.kolscout.chat.Opening;
import io.kolscout.chat.Reply;
import io.kolscout.chat.Sender;
import io.kolscout.chat.Span;
import io.kolscout.chat.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A bot with two questions and a verdict, whose replies hold every kind of block. */
final class FakeBot implements Bot {
    static final Sender ANN = new Sender("local", "ann", Locale.ENGLISH);

    final List<Incoming> heard = new ArrayList<>();
    boolean broken;
    private String creator = "@nobody";

    static Block.Ask question(String id, boolean answered) {
        return new Block.Ask(
                "Would people in the field know this creator without the feed?",
                "Authority that stands without a feed is what sets a KOL apart.",
                List.of(
                        choice(id, "no", "No", "No: they are known for their posts alone", false),
                        choice(
                                id,
                                "some",
                                "Some would",
                                "Some would: they have published, taught or practised, and peers mention them",
                                answered),
                        choice(id, "yes", "Yes", "Yes: they lead a lab, a clinic, a kitchen or a board", false)),
                List.of(choice(id, "not-sure", "Not sure", "Not sure", false)));
    }

    static Choice choice(String question, String option, String label, String text, boolean chosen) {
        return new Choice(new ActionId("i1", 1, Verb.ANSWER, question, option), label, text, chosen);
    }

    static Action action(Verb verb, String label, boolean main) {
        return new Action(ActionId.of("i1", 1, verb), label, main);
    }

    static Block.Paragraph says(String text) {
        return new Block.Paragraph(Line.plain(text));
    }

    static Block.Actions during() {
        return new Block.Actions(List.of(
                action(Verb.BACK, "Back", false),
                action(Verb.START_OVER, "Start over", false),
                action(Verb.SAVE, "Save for later", false)));
    }

    static List<Block> verdict(String creator) {
        return List.of(
                new Block.Heading(creator + " is both a KOL and an influencer"),
                new Block.Paragraph(Line.of(
                        Span.plain("Treat them as a"), Span.strong("KOL first"), Span.quiet("(rubric 2026-11)"))),
                new Block.Facts(List.of(
                        new Block.Facts.Fact("Confidence", Line.plain("medium, as one answer is missing")),
                        new Block.Facts.Fact("Who can see this", Line.of(Span.quiet("only you"))))),
                new Block.Bullets(
                        "",
                        List.of(
                                Line.plain(
                                        "Peers mention them, and they have taught for ten years at two universities."),
                                Line.plain("A broad audience follows their own posts."))),
                new Block.Table(
                        List.of("Creator", "Verdict", "Why"),
                        List.of(
                                List.of(creator, "Both", "Known in the field and followed by many people outside it"),
                                List.of("@漢字料理", "Influencer", "Reach without authority"))),
                new Block.Actions(List.of(
                        action(Verb.REVIEW, "Review answers", false), action(Verb.PLAN, "Partnership plan", true))));
    }

    @Override
    public Reply reply(Incoming incoming) {
        heard.add(incoming);
        if (broken) {
            throw new IllegalStateException("The store is gone");
        }
        if (incoming instanceof Incoming.Click click) {
            return clicked(click.action());
        }
        Incoming.Command command = (Incoming.Command) incoming;
        if (command.name().equals("classify")) {
            creator = command.text();
            return Reply.step(List.of(
                    new Block.Heading(creator), says("Question 1 of at most 2"), question("field", false), during()));
        }
        return switch (command.text()) {
            case "help" ->
                Reply.note(List.of(new Block.Bullets(
                        "You can say", List.of(Line.plain("/classify @creator"), Line.plain("/kol list")))));
            case "list" ->
                Reply.note(List.of(
                        says("Two interviews wait:"),
                        new Block.Actions(List.of(
                                new Action(ActionId.of("i2", 3, Verb.SHOW), "Resume @bo", false),
                                new Action(ActionId.of("i1", 9, Verb.BACK), "Back", false)))));
            case "pick" ->
                Reply.note(List.of(new Block.Ask(
                        "Which of the two?",
                        "",
                        List.of(choice("pick", "bo", "Bo", "@bo", false), choice("pick", "cy", "Cy", "@cy", false)),
                        List.of())));
            default -> Reply.note("I have no command /" + command.name() + " " + command.text());
        };
    }

    private Reply clicked(ActionId action) {
        return switch (action.verb()) {
            case ANSWER ->
                action.question().equals("field")
                        ? Reply.step(List.of(says("Question 2 of 2"), question("peers", false), during()))
                        : Reply.step(verdict(creator));
            case BACK -> Reply.step(List.of(says("Question 1 of at most 2"), question("field", true), during()));
            case SAVE -> Reply.step(List.of(says("Saved: /kol resume goes on with it.")));
            default -> Reply.note("You clicked " + action.verb());
        };
    }

    @Override
    public Opening opening(Incoming incoming) {
        return new Opening.Message();
    }

    @Override
    public Map<String, String> faults(Incoming.Submission submission) {
        return Map.of();
    }

    @Override
    public List<Block> home(Sender sender) {
        return List.of(says("Home"));
    }

    @Override
    public boolean first(String team, String delivery) {
        return true;
    }

    @Override
    public List<CommandSpec> commands(Locale locale) {
        Parameter creator = new Parameter("creator", "A handle or link", true, List.of());
        Parameter goal = new Parameter(
                "goal",
                "What the campaign is for",
                false,
                List.of(new Value("sales", "Sales"), new Value("awareness", "Awareness")));
        return List.of(
                new CommandSpec("classify", "Classify a creator", List.of(creator, goal), List.of()),
                new CommandSpec(
                        "kol",
                        "Everything else",
                        List.of(),
                        List.of(
                                new CommandSpec("help", "What I can do", List.of(), List.of()),
                                new CommandSpec("show", "Show a verdict", List.of(creator), List.of()))));
    }

    @Override
    public List<String> recentCreators(Sender sender, int most) {
        if (broken) {
            throw new IllegalStateException("The store is gone");
        }
        return List.of("@ann.cooks", "@bo");
    }
}
