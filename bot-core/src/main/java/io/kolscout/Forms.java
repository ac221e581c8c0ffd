package io.kolscout;

import io.kolscout.chat.ActionId;
import io.kolscout.chat.CommandSpec.Value;
import io.kolscout.chat.Form;
import io.kolscout.chat.Form.Field;
import io.kolscout.chat.Incoming;
import io.kolscout.chat.Verb;
import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorFinder;
import io.kolscout.creator.CreatorReader;
import io.kolscout.creator.Reading;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The forms that the bot opens, and what they come back with. */
final class Forms {

    static final String CHANNEL = "channel";
    static final String NOTE = "note";

    /** Characters of a sharer's note. */
    static final int MOST_NOTE = 500;

    private static final String CREATOR = "creator";
    private static final String FOUND = "found";
    private static final int MOST_FOUND = 10;
    private static final int MOST_CREATOR = 400;

    private final Language language;
    private final Texts texts;

    Forms(Language language) {
        this.language = language;
        this.texts = language.texts();
    }

    /** Asks which creator to classify, and for what campaign. */
    Form classify() {
        return classify(List.of());
    }

    /** The same, offering the creators that a message names. */
    Form classify(String message) {
        return classify(CreatorFinder.find(message, MOST_FOUND).stream()
                .map(creator -> new Value(typed(creator), label(creator)))
                .toList());
    }

    private Form classify(List<Value> found) {
        List<Field> fields = new ArrayList<>();
        if (!found.isEmpty()) {
            fields.add(new Form.Select(FOUND, texts.text("form.found"), false, found));
        }
        String hint = texts.text(found.isEmpty() ? "form.creator.hint" : "form.creator.hint-other");
        fields.add(new Form.Text(CREATOR, texts.text("form.creator"), hint, found.isEmpty(), MOST_CREATOR, false));
        language.rubric().context().stream().map(this::context).forEach(fields::add);
        return new Form(
                ActionId.general(Verb.CLASSIFY),
                texts.text("form.classify"),
                fields,
                texts.text("form.classify.submit"));
    }

    private Field context(Question question) {
        return new Form.Select(
                question.id(),
                question.label(),
                false,
                question.options().stream()
                        .map(option -> new Value(option.id(), option.label()))
                        .toList());
    }

    /** Asks where a verdict is to be shared. */
    Form share(ActionId id) {
        return new Form(
                id,
                texts.text("form.share"),
                List.of(
                        new Form.Channel(CHANNEL, texts.text("form.share.channel")),
                        new Form.Text(
                                NOTE,
                                texts.text("form.share.note"),
                                texts.text("form.share.note.hint"),
                                false,
                                MOST_NOTE,
                                true)),
                texts.text("form.share.submit"));
    }

    /** What is wrong with a form as filled in, by field. */
    Map<String, String> faults(Incoming.Submission form) {
        if (form.form().verb() == Verb.SHARE) {
            return form.value(CHANNEL).isEmpty() ? Map.of(CHANNEL, texts.text("form.share.no-channel")) : Map.of();
        }
        String typed = creator(form);
        if (Commands.isBlank(typed)) {
            return Map.of(CREATOR, texts.text("missing-creator"));
        }
        return CreatorReader.read(typed) instanceof Reading.Refused refused
                ? Map.of(CREATOR, Commands.refusal(texts, refused))
                : Map.of();
    }

    /** The creator that a form names: what was typed wins over what was found. */
    static String creator(Incoming.Submission form) {
        String typed = form.value(CREATOR);
        return Commands.isBlank(typed) ? form.value(FOUND) : typed;
    }

    /** What a form says of the campaign: option ids by context question, all of which the bank knows. */
    static Map<String, String> context(Incoming.Submission form, Rubric rubric) {
        Map<String, String> context = new LinkedHashMap<>();
        for (Question question : rubric.context()) {
            question.option(form.value(question.id())).ifPresent(option -> context.put(question.id(), option.id()));
        }
        return context;
    }

    /** A creator as a person would type it. */
    static String typed(Creator creator) {
        if (!creator.address().isEmpty()) {
            return creator.address();
        }
        return creator.key().id().startsWith("\"") ? '"' + creator.name() + '"' : creator.name();
    }

    private static String label(Creator creator) {
        return creator.address().isEmpty() ? creator.name() : creator.address().replaceFirst("^https://(www\\.)?", "");
    }
}
