package io.kolscout.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Lays the texts of a translation over the content it translates. */
final class Translation {

    private static final Pattern NUMBER = Pattern.compile("[-+0-9.]+");

    /** Keys whose values are texts, even one that could be an id. */
    private static final Set<String> TEXTS = Set.of("label", "text", "title", "name", "where", "why");

    private Translation() {}

    static Node apply(Node base, Node translation) {
        if (translation.isAbsent() || base.isAbsent()) {
            return base;
        }
        if (base.isScalar() && translation.isScalar()) {
            return text(base, translation, false);
        }
        if (base.isList() && translation.isList()) {
            return byPosition(base, translation);
        }
        if (base.isMap() && translation.isMap()) {
            return byKey(base, translation);
        }
        if (base.isList() && translation.isMap()) {
            return byId(base, translation);
        }
        translation.problem("translation-shape");
        return base;
    }

    private static Node text(Node base, Node translation, boolean surelyText) {
        boolean fixed = NUMBER.matcher(base.raw()).matches() || (base.looksLikeId() && !surelyText);
        if (fixed && !base.raw().equals(translation.raw())) {
            translation.problem("translation-number");
            return base;
        }
        return translation;
    }

    private static Node byPosition(Node base, Node translation) {
        int size = base.items().size();
        if (translation.items().size() != size) {
            translation.problem("translation-size", "here", translation.items().size(), "there", size);
            return base;
        }
        List<Node> merged = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            merged.add(apply(base.items().get(i), translation.items().get(i)));
        }
        return base.withItems(merged);
    }

    private static Node byKey(Node base, Node translation) {
        Map<String, Node> merged = new LinkedHashMap<>(base.entries());
        translation.entries().forEach((key, value) -> {
            Node translated = base.entries().get(key);
            if (translated == null || key.equals("id")) {
                value.problem("translation-unknown", "key", key);
            } else {
                merged.put(
                        key,
                        translated.isScalar() && value.isScalar()
                                ? text(translated, value, TEXTS.contains(key))
                                : apply(translated, value));
            }
        });
        return base.withEntries(merged);
    }

    private static Node byId(Node base, Node translation) {
        Set<String> unused = new HashSet<>(translation.entries().keySet());
        List<Node> merged = new ArrayList<>();
        for (Node item : base.items()) {
            String id = item.find("id").map(Node::raw).orElse("");
            Node translated = translation.entries().get(id);
            merged.add(translated == null ? item : apply(item, translated));
            unused.remove(id);
        }
        for (String id : unused) {
            translation.get(id).problem("translation-unknown", "key", id);
        }
        return base.withItems(merged);
    }
}
