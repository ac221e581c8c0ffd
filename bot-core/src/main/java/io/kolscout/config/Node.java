package io.kolscout.config;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A value in a config file that knows where it stands. Whoever reads it says what it expects; what is not so becomes a
 * {@link Problem}, and reading goes on with an empty value, so that one reading finds everything.
 */
public final class Node {

    private enum Kind {
        MAP,
        LIST,
        SCALAR,
        NULL,
        /** Reported as missing or unreadable already: reading from it reports nothing more. */
        ABSENT
    }

    /** What ids look like everywhere in the config. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,23}");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\u2028\u2029]");

    private final Kind kind;
    private final String file;
    private final int line;
    private final String path;
    private final Map<String, Node> entries;
    private final List<Node> items;
    private final String scalar;
    private final Problems problems;

    private Node(
            Kind kind,
            String file,
            int line,
            String path,
            Map<String, Node> entries,
            List<Node> items,
            String scalar,
            Problems problems) {
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.path = path;
        this.entries = entries;
        this.items = items;
        this.scalar = scalar;
        this.problems = problems;
    }

    static Node map(String file, int line, String path, Map<String, Node> entries, Problems problems) {
        return new Node(Kind.MAP, file, line, path, entries, List.of(), "", problems);
    }

    static Node list(String file, int line, String path, List<Node> items, Problems problems) {
        return new Node(Kind.LIST, file, line, path, Map.of(), List.copyOf(items), "", problems);
    }

    static Node scalar(String file, int line, String path, String value, Problems problems) {
        return new Node(Kind.SCALAR, file, line, path, Map.of(), List.of(), value, problems);
    }

    static Node none(String file, int line, String path, Problems problems) {
        return new Node(Kind.NULL, file, line, path, Map.of(), List.of(), "", problems);
    }

    /** What could not be read as a whole and is reported already. */
    static Node absent(String file, Problems problems) {
        return absent(file, 0, "", problems);
    }

    static Node absent(String file, int line, String path, Problems problems) {
        return new Node(Kind.ABSENT, file, line, path, Map.of(), List.of(), "", problems);
    }

    /**
     * Reports a problem at this place, unless it is of what is reported already as missing or unreadable; {@code details} are
     * names and values in turn.
     */
    public void problem(String key, Object... details) {
        if (kind == Kind.ABSENT) {
            return;
        }
        Map<String, Object> named = new HashMap<>();
        named.put("path", path);
        for (int i = 0; i < details.length; i += 2) {
            named.put((String) details[i], details[i + 1]);
        }
        problems.add(new Problem(file, line, key, named));
    }

    /** Reports every key but these. */
    public Node only(String... keys) {
        Set<String> allowed = new TreeSet<>(Arrays.asList(keys));
        for (Map.Entry<String, Node> entry : entries().entrySet()) {
            if (!allowed.contains(entry.getKey())) {
                entry.getValue().problem("unknown-key", "key", entry.getKey(), "allowed", String.join(", ", allowed));
            }
        }
        return this;
    }

    /** The value under a key, which must be there. */
    public Node get(String key) {
        Optional<Node> value = find(key);
        if (value.isEmpty() && expect(Kind.MAP)) {
            problem("missing", "key", key);
        }
        return value.orElseGet(() -> absent(file, line, path.isEmpty() ? key : path + "." + key, problems));
    }

    /** The value under a key, if it is there and not null. */
    public Optional<Node> find(String key) {
        return Optional.ofNullable(entries.get(key)).filter(node -> node.kind != Kind.NULL);
    }

    /** The entries of a mapping, in the order of the file. */
    public Map<String, Node> entries() {
        expect(Kind.MAP);
        return entries;
    }

    /** The items of a list, in the order of the file. */
    public List<Node> items() {
        expect(Kind.LIST);
        return items;
    }

    /** The items of a list that holds at least one. */
    public List<Node> someItems() {
        if (expect(Kind.LIST) && items.isEmpty()) {
            problem("empty-list");
        }
        return items;
    }

    /** Whether this is the one word {@code all}, which stands for every id. */
    public boolean isAll() {
        return kind == Kind.SCALAR && scalar.equals("all");
    }

    /** Text of 1 to {@code most} characters without control characters. */
    public String text(int most) {
        if (!expect(Kind.SCALAR)) {
            return "";
        }
        if (scalar.isBlank()) {
            problem("blank");
        } else if (CONTROL.matcher(scalar).find()) {
            problem("control-characters");
        } else if (scalar.codePointCount(0, scalar.length()) > most) {
            problem("too-long", "length", scalar.codePointCount(0, scalar.length()), "most", most);
        }
        return scalar.strip();
    }

    /** Text that may be empty. */
    public String anyText(int most) {
        return kind == Kind.SCALAR && scalar.isBlank() ? "" : text(most);
    }

    /** Each item as {@link #text}. */
    public List<String> texts(int most) {
        return items().stream().map(item -> item.text(most)).toList();
    }

    /** Whether this is a scalar that looks like an id. */
    boolean looksLikeId() {
        return kind == Kind.SCALAR && ID.matcher(scalar).matches();
    }

    /** An id: lower-case letters, digits and hyphens, at most 24. */
    public String id() {
        if (expect(Kind.SCALAR) && !ID.matcher(scalar).matches()) {
            problem("not-an-id", "value", shown(scalar));
        }
        return scalar;
    }

    /** One of the given words; the first of them where it is none. */
    public String oneOf(List<String> words) {
        if (!expect(Kind.SCALAR)) {
            return words.get(0);
        }
        if (!words.contains(scalar)) {
            problem("not-one-of", "value", shown(scalar), "allowed", String.join(", ", words));
            return words.get(0);
        }
        return scalar;
    }

    /** A number from {@code least} to {@code most}. */
    public double number(double least, double most) {
        if (!expect(Kind.SCALAR)) {
            return least;
        }
        try {
            double value = Double.parseDouble(scalar);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            problem("not-a-number", "value", shown(scalar));
            return least;
        }
        problem("out-of-range", "value", shown(scalar), "least", plain(least), "most", plain(most));
        return least;
    }

    /** A whole number from {@code least} to {@code most}. */
    public int whole(int least, int most) {
        double value = number(least, most);
        if (value != Math.rint(value)) {
            problem("not-whole", "value", shown(scalar));
        }
        return (int) value;
    }

    /** {@code true} or {@code false}. */
    public boolean flag() {
        return oneOf(List.of("false", "true")).equals("true");
    }

    /** A day written as {@code 2026-11-24}. */
    public LocalDate date() {
        try {
            return expect(Kind.SCALAR) ? LocalDate.parse(scalar) : LocalDate.EPOCH;
        } catch (DateTimeException e) {
            problem("not-a-date", "value", shown(scalar));
            return LocalDate.EPOCH;
        }
    }

    /** The items of a list by their {@code id}, each of which must differ. */
    public Map<String, Node> byId() {
        Map<String, Node> named = new LinkedHashMap<>();
        for (Node item : items()) {
            String id = item.get("id").id();
            if (!id.isEmpty() && named.putIfAbsent(id, item) != null) {
                item.problem("duplicate-id", "id", id);
            }
        }
        return named;
    }

    /**
     * This content with the texts of a translation in place of its own. A translation has the shape of what it translates
     * and holds only what it translates; the items of a list go by their {@code id} (as the keys of a mapping), or by their
     * position where they have none.
     */
    public Node translated(Node translation) {
        return Translation.apply(this, translation);
    }

    boolean isMap() {
        return kind == Kind.MAP;
    }

    boolean isList() {
        return kind == Kind.LIST;
    }

    boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    boolean isAbsent() {
        return kind == Kind.ABSENT;
    }

    /** The scalar as it stands in the file; empty for anything else. */
    String raw() {
        return scalar;
    }

    Node withEntries(Map<String, Node> others) {
        return map(file, line, path, others, problems);
    }

    Node withItems(List<Node> others) {
        return list(file, line, path, others, problems);
    }

    /** The content without comments and layout: equal exactly where all keys and values are, in their order. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        canonical(text);
        return text.toString();
    }

    private void canonical(StringBuilder text) {
        text.append(kind.name().charAt(0));
        if (kind == Kind.SCALAR) {
            text.append(scalar.length()).append(':').append(scalar);
        }
        entries.forEach((key, value) -> {
            text.append(key.length()).append(':').append(key);
            value.canonical(text);
        });
        items.forEach(item -> item.canonical(text));
        text.append('.');
    }

    private boolean expect(Kind expected) {
        if (kind == expected) {
            return true;
        }
        if (kind != Kind.ABSENT) {
            problem("not-a-" + expected.name().toLowerCase(Locale.ROOT));
        }
        return false;
    }

    /** A bound as a person would type it: no exponent, no marks between thousands. */
    private static String plain(double bound) {
        return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    private static String shown(String value) {
        String clean = CONTROL.matcher(value).replaceAll("?");
        return clean.length() > 40 ? clean.substring(0, 40) + "…" : clean;
    }
}
