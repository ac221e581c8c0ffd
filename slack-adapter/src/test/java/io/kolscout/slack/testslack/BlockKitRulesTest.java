package io.kolscout.slack.testslack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.testing.Json;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit met, and each overstepped by one. Single quotes stand for double ones; {@code %N} for N letters. */
class BlockKitRulesTest {

    private static final String BUTTON = "{'type':'button','action_id':'a','text':{'type':'plain_text','text':'Go'}}";
    private static final String FIELD = "{'type':'plain_text_input','action_id':'a'}";

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong("no such block", "{'type':'table_of_contents'}", "/blocks/0: there is no block"),
                wrong("no such field", "{'type':'divider','text':'x'}", "/blocks/0/text: divider has no such field"),
                wrong("section text", section("%3001"), "/blocks/0/text/text: 3001 characters, at most 3000"),
                wrong("empty text", section(""), "/blocks/0/text/text: required text"),
                wrong("section without text", "{'type':'section'}", "/blocks/0: a section needs"),
                wrong(
                        "fields",
                        "{'type':'section','fields':[" + many(11, plain("x")) + "]}",
                        "/blocks/0/fields: 11 items"),
                wrong("field text", "{'type':'section','fields':[" + plain("%2001") + "]}", "/blocks/0/fields/0/text"),
                wrong("header", "{'type':'header','text':" + plain("%151") + "}", "/blocks/0/text/text: 151"),
                wrong(
                        "header in mrkdwn",
                        "{'type':'header','text':{'type':'mrkdwn','text':'x'}}",
                        "/blocks/0/text: must be"),
                wrong(
                        "emoji in mrkdwn",
                        "{'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}",
                        "/emoji"),
                wrong(
                        "context",
                        "{'type':'context','elements':[" + many(11, plain("x")) + "]}",
                        "/blocks/0/elements: 11"),
                wrong("empty actions", "{'type':'actions','elements':[]}", "/blocks/0/elements: 0 items"),
                wrong("many buttons", actions(numbered(26, BUTTON)), "/blocks/0/elements: 26 items"),
                wrong(
                        "one action_id twice",
                        actions(many(2, BUTTON)),
                        "/blocks/0/elements/1/action_id: \"a\" stands twice"),
                wrong("block_id", "{'type':'divider','block_id':'%256'}", "/blocks/0/block_id: 256"),
                wrong("one block_id twice", many(2, "{'type':'divider','block_id':'b'}"), "/blocks/1/block_id: \"b\""),
                wrong("action_id", actions(BUTTON.replace("'a'", "'%256'")), "/blocks/0/elements/0/action_id: 256"),
                wrong(
                        "no action_id",
                        actions(BUTTON.replace("'action_id':'a',", "")),
                        "/elements/0/action_id: required"),
                wrong("button text", actions(BUTTON.replace("Go", "%76")), "/elements/0/text/text: 76"),
                wrong("button value", actions(with(BUTTON, "'value':'%2001'")), "/elements/0/value: 2001"),
                wrong("button url", actions(with(BUTTON, "'url':'%3001'")), "/elements/0/url: 3001"),
                wrong("button style", actions(with(BUTTON, "'style':'warning'")), "/elements/0/style"),
                wrong(
                        "accessibility label",
                        actions(with(BUTTON, "'accessibility_label':'%76'")),
                        "/accessibility_label"),
                wrong("confirm title", actions(with(BUTTON, confirm("%101", "x", "x"))), "/confirm/title/text: 101"),
                wrong("confirm text", actions(with(BUTTON, confirm("x", "%301", "x"))), "/confirm/text/text: 301"),
                wrong("confirm button", actions(with(BUTTON, confirm("x", "x", "%31"))), "/confirm/deny/text: 31"),
                wrong("options", actions(menu("static_select", 101)), "/elements/0/options: 101"),
                wrong("no options", actions(menu("static_select", 0)), "/elements/0/options: 0 items"),
                wrong("radio buttons", actions(menu("radio_buttons", 11)), "/elements/0/options: 11"),
                wrong("checkboxes", actions(menu("checkboxes", 11)), "/elements/0/options: 11"),
                wrong("overflow", actions(menu("overflow", 6)), "/elements/0/options: 6"),
                wrong(
                        "placeholder",
                        actions(with(menu("static_select", 1), "'placeholder':" + plain("%151"))),
                        "/placeholder"),
                wrong(
                        "option text",
                        actions(menu("static_select", 1).replace("O0", "%76")),
                        "/options/0/text/text: 76"),
                wrong("option value", actions(menu("static_select", 1).replace("v0", "%76")), "/options/0/value: 76"),
                wrong(
                        "one option value twice",
                        actions(menu("static_select", 2).replace("v1", "v0")),
                        "/options/1/value"),
                wrong(
                        "initial option",
                        actions(with(menu("static_select", 1), "'initial_option':" + option("Other", "v9"))),
                        "/initial_option: is not among"),
                wrong(
                        "input in a section",
                        accessory(FIELD),
                        "/blocks/0/accessory: an element of type plain_text_input"),
                wrong("image without words", image("'alt_text':''"), "/blocks/0/alt_text: required"),
                wrong("alt text", image("'alt_text':'%2001'"), "/blocks/0/alt_text: 2001"),
                wrong("markdown", "{'type':'markdown','text':'%12001'}", "/blocks/0/text: 12001"),
                wrong("two markdowns", many(2, "{'type':'markdown','text':'%6001'}"), "/blocks/1: more than 12000"),
                wrong("two tables", many(2, table(1, 1)), "/blocks/1: a message has one table"),
                wrong("table rows", table(101, 1), "/blocks/0/rows: 101"),
                wrong("table columns", table(1, 21), "/blocks/0/rows/0: a row has 1 to 20"),
                wrong(
                        "data table without caption",
                        table(2, 1).replace("'table'", "'data_table'"),
                        "/blocks/0/caption"),
                wrong("card title", "{'type':'card','title':" + mrkdwn("%151") + "}", "/blocks/0/title/text: 151"),
                wrong("card body", "{'type':'card','body':" + mrkdwn("%201") + "}", "/blocks/0/body/text: 201"),
                wrong(
                        "card buttons",
                        "{'type':'card','actions':[" + numbered(4, BUTTON) + "]}",
                        "/blocks/0/actions: 4"),
                wrong(
                        "carousel",
                        "{'type':'carousel','elements':[" + many(11, "{'type':'card','body':" + mrkdwn("x") + "}")
                                + "]}",
                        "/blocks/0/elements: 11"),
                wrong(
                        "container",
                        "{'type':'container','child_blocks':[" + many(11, "{'type':'divider'}") + "]}",
                        "/blocks/0/child_blocks: 11"),
                wrong(
                        "alert in a message",
                        "{'type':'alert','text':" + plain("x") + "}",
                        "/blocks/0: alert may not stand"),
                wrong(
                        "chart",
                        "{'type':'data_visualization','title':'x','chart':{'type':'pie','segments':["
                                + many(13, "{'label':'x','value':1}") + "]}}",
                        "/blocks/0/chart/segments: 13"),
                wrong(
                        "rich text",
                        "{'type':'rich_text','elements':[{'type':'rich_text_box'}]}",
                        "/elements/0: rich text"),
                wrong(
                        "broadcast",
                        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':"
                                + "[{'type':'broadcast','range':'channel'}]}]}",
                        "would notify"),
                wrong("mention of all", section("Hi <!channel>"), "/blocks/0/text: <!channel>"),
                wrong(
                        "number in a message",
                        input("{'type':'number_input','action_id':'a'}"),
                        "may stand in a modal only"),
                wrong("input label", input(FIELD).replace("Name", "%2001"), "/blocks/0/label/text: 2001"),
                wrong("field length", input(with(FIELD, "'max_length':3001")), "/element/max_length"),
                wrong("all text", many(5, section("%2700")), "/blocks: 13500 characters in all blocks"),
                wrong("blocks", many(51, "{'type':'divider'}"), "/blocks: 51 items"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrong")
    void findsInMessages(String name, String blocks, String problem) {
        List<String> problems = problems("message", "{'text':'x','blocks':[" + blocks + "]}");
        assertTrue(problems.stream().anyMatch(found -> found.contains(problem)), problems.toString());
    }

    static Stream<Arguments> right() {
        return Stream.of(
                Arguments.of(section("%3000") + "," + section("%3000")),
                Arguments.of("{'type':'section','fields':[" + many(10, plain("x")) + "]}"),
                Arguments.of("{'type':'header','text':" + plain("%150") + "}"),
                Arguments.of(actions(numbered(25, BUTTON.replace("Go", "%75")))),
                Arguments.of(actions(BUTTON) + "," + actions(BUTTON)),
                Arguments.of(actions(with(BUTTON, confirm("%100", "%300", "%30")))),
                Arguments.of(actions(with(menu("static_select", 100), "'initial_option':" + option("O1", "v1")))),
                Arguments.of(actions(menu("overflow", 5)) + "," + actions(menu("radio_buttons", 10))),
                Arguments.of(table(100, 20)),
                Arguments.of(with(table(2, 2).replace("'table'", "'data_table'"), "'caption':'Figures'")),
                Arguments.of(image("'alt_text':'%2000'")),
                Arguments.of(input(with(FIELD, "'max_length':3000"))),
                Arguments.of("{'type':'rich_text','elements':[{'type':'rich_text_quote','elements':"
                        + "[{'type':'text','text':'<!channel>','style':{'bold':true}}]}]}"),
                Arguments.of(many(50, "{'type':'divider'}")));
    }

    @ParameterizedTest
    @MethodSource("right")
    void acceptsAtTheLimit(String blocks) {
        assertEquals(List.of(), problems("message", "{'text':'x','blocks':[" + blocks + "]}"));
    }

    static Stream<Arguments> wrongViews() {
        return Stream.of(
                Arguments.of("modal", modal("").replace("Plan", "%25"), "/title/text: 25"),
                Arguments.of("modal", modal("'submit':" + plain("%25") + ","), "/submit/text: 25"),
                Arguments.of("modal", modal("'close':" + plain("%25") + ","), "/close/text: 25"),
                Arguments.of("modal", modal("'private_metadata':'%3001',"), "/private_metadata: more than 3000"),
                Arguments.of("modal", modal("'callback_id':'%256',"), "/callback_id: 256"),
                Arguments.of(
                        "modal", modal("").replace("{'type':'divider'}", input(FIELD)), "/submit: a modal with inputs"),
                Arguments.of(
                        "modal", modal("").replace("{'type':'divider'}", many(101, "{'type':'divider'}")), "101 items"),
                Arguments.of("modal", modal("").replace("{'type':'divider'}", table(1, 1)), "may not stand in a MODAL"),
                Arguments.of("modal", modal("'text':'x',"), "/text: modal has no such field"),
                Arguments.of("home", "{'type':'home','blocks':[]}", "/blocks: 0 items"),
                Arguments.of("home", modal(""), "/type: must be \"home\""),
                Arguments.of("home", "{'type':'home','blocks':[{'type':'markdown','text':'x'}]}", "stand in a HOME"),
                Arguments.of("message", "{'blocks':[{'type':'divider'}]}", "/text: a message needs text"),
                Arguments.of("message", "{'text':'%4001'}", "/text: 4001"),
                Arguments.of("message", "{'text':'<!here> hello'}", "<!here>"));
    }

    @ParameterizedTest
    @MethodSource("wrongViews")
    void findsInWholes(String kind, String payload, String problem) {
        List<String> problems = problems(kind, payload);
        assertTrue(problems.stream().anyMatch(found -> found.contains(problem)), problems.toString());
    }

    @Test
    void aModalAndAHomeThatAreRight() {
        String good = modal("'submit':" + plain("%24") + ",").replace("{'type':'divider'}", input(FIELD));
        assertEquals(List.of(), problems("modal", good));
        assertEquals(List.of(), problems("home", "{'type':'home','blocks':[" + many(100, "{'type':'divider'}") + "]}"));
    }

    @Test
    void aLongButtonIsAWarning() {
        String message = "{'text':'x','blocks':[" + actions(BUTTON.replace("Go", "%31")) + "]}";
        assertEquals(List.of(), problems("message", message));
        assertEquals(
                List.of("/blocks/0/elements/0/text/text: 31 characters, cut on screen at about 30"),
                BlockKitRules.warnings("message", Json.parse(expanded(message))));
    }

    @Test
    void aStrangersWordsStandEscapedWhereSlackReadsMentions() {
        String hostile = "<!channel> & <@U1|x>";
        String raw = "{'text':'" + hostile + "','blocks':[" + section(hostile) + "," + "{'type':'header','text':"
                + plain(hostile) + "}]}";
        assertEquals(
                6, Escaping.leaks(Json.parse(raw.replace('\'', '"')), hostile).size());
        String escaped = "{'text':'" + Escaping.escaped(hostile) + "','blocks':[{'type':'header','text':"
                + plain(hostile) + "}]}";
        assertEquals(List.of(), Escaping.leaks(Json.parse(escaped.replace('\'', '"')), hostile));
    }

    private static List<String> problems(String kind, String payload) {
        return BlockKitRules.problems(kind, Json.parse(expanded(payload)));
    }

    private static String expanded(String payload) {
        return Pattern.compile("%([0-9]+)")
                .matcher(payload)
                .replaceAll(found -> "x".repeat(Integer.parseInt(found.group(1))))
                .replace('\'', '"');
    }

    private static Arguments wrong(String name, String blocks, String problem) {
        return Arguments.of(name, blocks, problem);
    }

    private static String many(int times, String json) {
        return String.join(",", Collections.nCopies(times, json));
    }

    private static String numbered(int times, String element) {
        return String.join(
                ",",
                IntStream.range(0, times)
                        .mapToObj(i -> element.replace("'a'", "'a" + i + "'"))
                        .toList());
    }

    private static String with(String object, String field) {
        return object.substring(0, object.length() - 1) + "," + field + "}";
    }

    private static String plain(String text) {
        return "{'type':'plain_text','text':'" + text + "'}";
    }

    private static String mrkdwn(String text) {
        return "{'type':'mrkdwn','text':'" + text + "'}";
    }

    private static String section(String text) {
        return "{'type':'section','text':" + mrkdwn(text) + "}";
    }

    private static String accessory(String element) {
        return with(section("x"), "'accessory':" + element);
    }

    private static String actions(String elements) {
        return "{'type':'actions','elements':[" + elements + "]}";
    }

    private static String image(String altText) {
        return "{'type':'image','image_url':'https://example.com/a.png'," + altText + "}";
    }

    private static String input(String element) {
        return "{'type':'input','label':" + plain("Name") + ",'element':" + element + "}";
    }

    private static String option(String text, String value) {
        return "{'text':" + plain(text) + ",'value':'" + value + "'}";
    }

    private static String menu(String type, int options) {
        return "{'type':'" + type + "','action_id':'a','options':["
                + String.join(
                        ",",
                        IntStream.range(0, options)
                                .mapToObj(i -> option("O" + i, "v" + i))
                                .toList()) + "]}";
    }

    private static String confirm(String title, String text, String deny) {
        return "'confirm':{'title':" + plain(title) + ",'text':" + plain(text) + ",'confirm':" + plain("Yes")
                + ",'deny':" + plain(deny) + "}";
    }

    private static String table(int rows, int columns) {
        String row = "[" + many(columns, "{'type':'raw_text','text':'x'}") + "]";
        return "{'type':'table','rows':[" + many(rows, row) + "]}";
    }

    private static String modal(String field) {
        return "{'type':'modal'," + field + "'title':" + plain("Plan") + ",'blocks':[{'type':'divider'}]}";
    }
}
