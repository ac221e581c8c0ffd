package io.kolscout.show;

import io.kolscout.advice.Adviser;
import io.kolscout.advice.RuleCard;
import io.kolscout.advice.RuleCard.Severity;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import io.kolscout.interview.Interview;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Question;
import java.util.List;
import java.util.Optional;

/** The rules of a plan, each with its source and dates. */
final class RulesSection {

    private final Language language;
    private final Texts texts;
    private final Interview interview;

    RulesSection(Language language, Interview interview) {
        this.language = language;
        this.texts = language.texts();
        this.interview = interview;
    }

    /** Adds all cards that stop, and at most so many of the others, most binding first. */
    void add(List<RuleCard> cards, int most, Blocks blocks) {
        Optional<Question> region = language.rubric().question(Adviser.REGION);
        if (region.flatMap(known -> language.rubric().chosen(known, interview.answers()))
                .isEmpty()) {
            blocks.say(texts.text("plan.rules.unknown"));
            return;
        }
        List<RuleCard> stops =
                cards.stream().filter(card -> card.severity() == Severity.STOP).toList();
        List<RuleCard> others =
                cards.stream().filter(card -> card.severity() != Severity.STOP).toList();
        List<RuleCard> shown = others.stream().limit(most).toList();
        blocks.lines(texts.text("plan.stops"), stops.stream().map(this::rule).toList());
        blocks.lines(texts.text("plan.rules"), shown.stream().map(this::rule).toList());
        if (shown.size() < others.size()) {
            blocks.quiet(texts.text("plan.rules.more", "count", others.size() - shown.size()));
        }
        if (!interview.answers().has(Adviser.FIELD) || interview.answers().is(Adviser.FIELD, Answers.NOT_SURE)) {
            blocks.quiet(texts.text("plan.rules.no-field"));
        }
    }

    private Line rule(RuleCard card) {
        String source = card.authority()
                .map(authority -> texts.text(
                        card.since().isPresent() ? "plan.rule.source" : "plan.rule.source.undated",
                        "authority",
                        authority,
                        "source",
                        card.source(),
                        "since",
                        card.since().map(texts::date).orElse(""),
                        "checked",
                        texts.date(card.checked())))
                .orElseGet(() -> texts.text(
                        "plan.rule.source.unsigned", "source", card.source(), "checked", texts.date(card.checked())));
        return Line.of(Span.plain(card.text()), Span.quiet(source));
    }
}
