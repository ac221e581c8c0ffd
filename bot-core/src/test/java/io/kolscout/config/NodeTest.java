package io.kolscout.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NodeTest {

    private final Problems problems = new Problems();

    @Test
    void readsWhatIsThere() {
        Node node = Yamls.parse(
                "text: ' Hello '\nnumber: 0.25\nwhole: 3\nday: \"2026-11-24\"\nflag: true\nnone: ~\nlist: [a, b]\n",
                problems);
        assertEquals("Hello", node.get("text").text(10));
        assertEquals(0.25, node.get("number").number(0, 1));
        assertEquals(3, node.get("whole").whole(0, 5));
        assertEquals("2026-11-24", node.get("day").date().toString());
        assertTrue(node.get("flag").flag());
        assertTrue(node.find("none").isEmpty());
        assertEquals(List.of("a", "b"), node.get("list").texts(5));
        assertEquals(List.of(), problems.all());
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("a: 1\na: 2", "duplicate-key", 2, node -> {}),
                fault("a: [1", "syntax", 1, node -> {}),
                fault("", "empty-file", 0, node -> {}),
                fault("x: 1", "missing", 1, node -> node.get("a").text(9)),
                fault("a: 1\nb: 1", "unknown-key", 2, node -> node.only("a")),
                fault("\na: {b: 1}", "not-a-scalar", 2, node -> node.get("a").text(9)),
                fault("a: x", "not-a-list", 1, node -> node.get("a").items()),
                fault("a: x", "not-a-map", 1, node -> node.get("a").entries()),
                fault("a: ''", "blank", 1, node -> node.get("a").text(9)),
                fault(
                        "a: \"x\\u202Ey\"",
                        "control-characters",
                        1,
                        node -> node.get("a").text(9)),
                fault("a: abcdef", "too-long", 1, node -> node.get("a").text(5)),
                fault("a: A_b", "not-an-id", 1, node -> node.get("a").id()),
                fault(
                        "a: aaaaaaaaaaaaaaaaaaaaaaaaa",
                        "not-an-id",
                        1,
                        node -> node.get("a").id()),
                fault("a: c", "not-one-of", 1, node -> node.get("a").oneOf(List.of("x", "y"))),
                fault("a: c", "not-a-number", 1, node -> node.get("a").number(0, 1)),
                fault("a: 1.5", "out-of-range", 1, node -> node.get("a").number(0, 1)),
                fault("a: NaN", "out-of-range", 1, node -> node.get("a").number(0, 1)),
                fault("a: 1.5", "not-whole", 1, node -> node.get("a").whole(0, 3)),
                fault("a: 2026-13-01", "not-a-date", 1, node -> node.get("a").date()),
                fault("a: yes", "not-one-of", 1, node -> node.get("a").flag()),
                fault(
                        "a:\n  - {id: x}\n  - {id: x}",
                        "duplicate-id",
                        3,
                        node -> node.get("a").byId()));
    }

    private static Arguments fault(String yaml, String key, int line, Consumer<Node> reading) {
        return Arguments.of(yaml, key, line, reading);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource("faults")
    void saysWhatIsWrongAndWhere(String yaml, String key, int line, Consumer<Node> reading) {
        reading.accept(Yamls.parse(yaml, problems));
        assertEquals(
                List.of(key + " " + line),
                problems.all().stream()
                        .map(problem -> problem.key() + " " + problem.line())
                        .toList());
    }

    @Test
    void aMissingPartIsReportedOnce() {
        Node absent = Yamls.parse("x: 1", problems).get("a");
        absent.get("b").get("c").text(5);
        absent.items();
        absent.number(0, 1);
        assertEquals(1, problems.count());
    }

    @Test
    void translationsReplaceTextsByKeyIdAndPosition() {
        Node base = Yamls.parse(
                "title: Hello\nn: 3\nquestions:\n  - {id: a, text: A}\n  - {id: b, text: B}\nlist: [X, Y]\n", problems);
        Node french = Yamls.parse("title: Bonjour\nquestions:\n  b: {text: Bé}\nlist: [xx, yy]\n", problems);
        Node merged = base.translated(french);
        assertEquals("Bonjour", merged.get("title").text(10));
        assertEquals("A", merged.get("questions").items().get(0).get("text").text(5));
        assertEquals("Bé", merged.get("questions").items().get(1).get("text").text(5));
        assertEquals(List.of("xx", "yy"), merged.get("list").texts(5));
        assertEquals(3, merged.get("n").whole(0, 9));
        assertEquals(List.of(), problems.all());
    }

    @ParameterizedTest
    @MethodSource("translationFaults")
    void translationsThatDoNotFitAreReported(String translation, String key) {
        Node base = Yamls.parse("title: Hello\nn: 3\nquestions:\n  - {id: a, text: A}\nlist: [X, Y]\n", problems);
        base.translated(Yamls.parse(translation, problems));
        assertEquals(List.of(key), problems.all().stream().map(Problem::key).toList());
    }

    static Stream<Arguments> translationFaults() {
        return Stream.of(
                Arguments.of("tilte: Bonjour", "translation-unknown"),
                Arguments.of("questions: {z: {text: Z}}", "translation-unknown"),
                Arguments.of("questions: {a: {id: b}}", "translation-unknown"),
                Arguments.of("n: 4", "translation-number"),
                Arguments.of("list: [x]", "translation-size"),
                Arguments.of("title: {a: b}", "translation-shape"));
    }

    @Test
    void canonicalFormIgnoresCommentsAndLayoutAlone() {
        String flow = Yamls.parse("a: {b: x, c: [1, 2]} # note", problems).canonical();
        assertEquals(
                flow,
                Yamls.parse("a:\n  b: \"x\"\n  c:\n  - 1\n  - 2\n", problems).canonical());
        assertNotEquals(flow, Yamls.parse("a: {b: x, c: [1, 3]}", problems).canonical());
        assertNotEquals(flow, Yamls.parse("a: {b: x, c: [12]}", problems).canonical());
    }
}
