package io.kolscout.slack.testslack;

import java.util.Set;

/** The rules of rich text. */
final class RichTextRules {

    private static final Set<String> SECTIONS =
            Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "rich_text_preformatted");
    private static final Set<String> WORDS =
            Set.of("text", "link", "emoji", "user", "channel", "team", "date", "color");

    private RichTextRules() {}

    static void check(Part richText) {
        for (Part section : richText.children("elements", 1, 1000)) {
            section(section);
        }
    }

    private static void section(Part section) {
        if (!SECTIONS.contains(section.type())) {
            section.problem("rich text has no " + section.type());
        } else if (section.type().equals("rich_text_list")) {
            section.oneOf("style", Set.of("bullet", "ordered"));
            if (!section.has("style")) {
                section.child("style").problem("required text is missing or empty");
            }
            for (Part item : section.children("elements", 1, 1000)) {
                section(item);
            }
        } else {
            for (Part word : section.children("elements", 1, 1000)) {
                word(word);
            }
        }
    }

    private static void word(Part word) {
        switch (word.type()) {
            case "text" -> word.string("text", 12_000);
            case "link" -> word.string("url", 3000);
            case "broadcast", "usergroup" -> word.problem("would notify many people");
            default -> {
                if (!WORDS.contains(word.type())) {
                    word.problem("rich text has no " + word.type());
                }
            }
        }
    }
}
