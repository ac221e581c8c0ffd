package io.kolscout.discord.testdiscord;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.testing.Json;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each limit met, and each overstepped by one. Single quotes stand for double ones; {@code %N} for N letters. */
class ComponentRulesTest {

    private static final String TEXT = "{'type':10,'content':'x'}";
    private static final String BUTTON = "{'type':2,'style':1,'label':'Go','custom_id':'b#'}";
    private static final String OPTION = "{'label':'x','value':'v#'}";
    private static final String FIELD = "{'type':4,'style':1,'custom_id':'f#'}";

    static Stream<Arguments> right() {
        return Stream.of(
                message(
                        "all kinds",
                        v2(TEXT + "," + row(many(5, BUTTON)) + "," + row(select(25)) + ","
                                + section(
                                        many(3, TEXT),
                                        "{'type':2,'style':5,'label':'%80','url':'https://a.example/%400'}")
                                + ",{'type':14,'divider':true,'spacing':2},"
                                + container(TEXT + "," + row("{'type':8,'custom_id':'c','channel_types':[0]}")) + ","
                                + "{'type':12,'items':[{'media':{'url':'https://a.example/x.png'}}]}")),
                message("40 components", v2(many(40, TEXT))),
                message("4000 characters", v2("{'type':10,'content':'%3999'}," + TEXT)),
                message("legacy rows", "{'content':'%2000','components':[" + many(5, row(BUTTON)) + "]}"),
                message("long custom_id", v2(row(BUTTON.replace("b#", "%100")))),
                modal("five labels", modal(many(5, label(FIELD)))),
                modal("choices", modal(label(radio(10)) + "," + label(select(2)) + ",{'type':10,'content':'x'}")),
                command("25 options", command("'options':[" + many(25, option("o#")) + "]")),
                command(
                        "subcommands",
                        command("'options':[{'type':2,'name':'g','description':'x','options':["
                                + "{'type':1,'name':'s','description':'x','options':[" + option("o") + "]}]}]")),
                command(
                        "languages",
                        command("'name_localizations':{'fr':'classer'},'contexts':[0,1,2],"
                                + "'integration_types':[0,1],'default_member_permissions':'32'")));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                message("41 components", v2(many(8, section(many(3, TEXT), BUTTON)) + "," + TEXT), "41 components"),
                message("4001 characters", v2("{'type':10,'content':'%4000'}," + TEXT), "4001 characters"),
                message("empty text", v2("{'type':10,'content':''}"), "/components/0/content: 0 characters"),
                message(
                        "content with V2",
                        "{'flags':32768,'content':'x','components':[" + TEXT + "]}",
                        "/content: not"),
                message("embeds with V2", "{'flags':32768,'embeds':[{'title':'x'}],'components':[]}", "/embeds: not"),
                message("text without V2", "{'components':[" + TEXT + "]}", "/components/0/type: 10"),
                message("six rows", "{'components':[" + many(6, row(BUTTON)) + "]}", "6 rows"),
                message("content", "{'content':'%2001'}", "/content: 2001"),
                message("foreign field", "{'content':'x','colour':1}", "/colour"),
                message("foreign flag", "{'content':'x','flags':1}", "/flags"),
                message("foreign component field", v2("{'type':10,'content':'x','style':1}"), "/components/0/style"),
                message("six buttons", v2(row(many(6, BUTTON))), "/components/0/components: 6 items"),
                message("button beside menu", v2(row(BUTTON + "," + select(1))), "one menu alone"),
                message("two menus", v2(row(select(1) + "," + select(1))), "one menu alone"),
                message("button at the top", v2(BUTTON), "/components/0/type: 2"),
                message("container in container", v2(container(container(TEXT))), "/components/0/components/0/type"),
                message("modal's component", v2(label(FIELD)), "/components/0/type: 18"),
                message("button label", v2(row(BUTTON.replace("Go", "%81"))), "/label: 81"),
                message("button without a label", v2(row("{'type':2,'style':1,'custom_id':'b'}")), "label or an emoji"),
                message("button style", v2(row(BUTTON.replace("'style':1", "'style':7"))), "/style: 7"),
                message("custom_id", v2(row(BUTTON.replace("b#", "%101"))), "/custom_id: 101"),
                message("no custom_id", v2(row("{'type':2,'style':1,'label':'x'}")), "/custom_id: no text"),
                message("custom_id twice", v2(row(BUTTON + "," + BUTTON)), "\"b#\" stands twice"),
                message("id twice", v2("{'type':10,'id':3,'content':'x'},{'type':10,'id':3,'content':'x'}"), "id 3"),
                message(
                        "link with custom_id",
                        v2(row("{'type':2,'style':5,'label':'x','url':'https://a.example'," + "'custom_id':'x'}")),
                        "/custom_id: not"),
                message("link without address", v2(row("{'type':2,'style':5,'label':'x','url':'a'}")), "no address"),
                message("26 options", v2(row(select(26))), "/options: 26"),
                message("no options", v2(row(select(0))), "/options: 0"),
                message("option label", v2(row(select(1).replace("'x'", "'%101'"))), "/options/0/label: 101"),
                message("option twice", v2(row(select(2).replace("v1", "v0"))), "/options/1/value: this"),
                message("two defaults", v2(row(select(2).replace("'x'", "'x','default':true"))), "2 are chosen"),
                message("placeholder", v2(row(select(1).replace("'m#'", "'m','placeholder':'%151'"))), "/placeholder"),
                message("four texts", v2(section(many(4, TEXT), BUTTON)), "/components/0/components: 4"),
                message("no accessory", v2("{'type':9,'components':[" + TEXT + "]}"), "/accessory/type"),
                message("empty container", v2(container("")), "/components/0/components: 0"),
                message(
                        "colour",
                        v2(container(TEXT).replace("'type':17", "'type':17,'accent_color':16777216")),
                        "accent"),
                message("spacing", v2("{'type':14,'spacing':3}"), "/spacing: 3"),
                message(
                        "11 pictures",
                        v2("{'type':12,'items':[" + many(11, "{'media':{'url':'https://a.example/x.png'}}") + "]}"),
                        "/items: 11"),
                message("missing file", v2("{'type':13,'file':{'url':'attachment://a.csv'}}"), "no attachment"),
                message("file elsewhere", v2("{'type':13,'file':{'url':'https://a.example/a.csv'}}"), "an attachment"),
                message("11 embeds", "{'embeds':[" + many(11, "{'title':'x'}") + "]}", "/embeds: 11"),
                message("6001 in embeds", "{'embeds':[{'description':'%4000'},{'description':'%2001'}]}", "6001"),
                modal("title", modal(label(FIELD)).replace("'Plan'", "'%46'"), "/title: 46"),
                modal("six", modal(many(6, label(FIELD))), "/components: 6"),
                modal("none", modal(""), "/components: 0"),
                modal("label", modal(label(FIELD).replace("'L'", "'%46'")), "/label: 46"),
                modal(
                        "description",
                        modal(label(FIELD).replace("'L'", "'L','description':'%101'")),
                        "/description: 101"),
                modal("button", modal(label(BUTTON)), "/component/type: 2"),
                modal("old row", modal(row(FIELD)), "/components/0/type: 1"),
                modal("length", modal(label(FIELD.replace("'style':1", "'style':1,'max_length':4001"))), "/max_length"),
                modal(
                        "value",
                        modal(label(FIELD.replace("'style':1", "'style':1,'max_length':2,'value':'%3'"))),
                        "/value"),
                modal(
                        "field twice",
                        modal(label("{'type':4,'style':1,'custom_id':'f'}") + ","
                                + label("{'type':4,'style':1,'custom_id':'f'}")),
                        "\"f\" stands twice"),
                modal("one radio", modal(label(radio(1))), "/options: 1"),
                modal("disabled", modal(label(select(1).replace("'m#'", "'m','disabled':true"))), "/disabled"),
                modal(
                        "required and none",
                        modal(label(select(1).replace("'m#'", "'m','min_values':0"))),
                        "/min_values: 0"),
                command("capital", command("").replace("'classify'", "'Classify'"), "/0/name"),
                command("long name", command("").replace("'classify'", "'%33'"), "/0/name"),
                command("description", command("").replace("'Asks'", "'%101'"), "/0/description: 101"),
                command("26 options", command("'options':[" + many(26, option("o#")) + "]"), "/0/options: 26"),
                command("option twice", command("'options':[" + option("o") + "," + option("o") + "]"), "stands twice"),
                command(
                        "required last",
                        command("'options':[" + option("a") + "," + option("b").replace("'x'", "'x','required':true")
                                + "]"),
                        "/options/1/required"),
                command("26 choices", command("'options':[" + choices(26) + "]"), "/choices: 26"),
                command("language", command("'name_localizations':{'de-CH':'x'}"), "/de-CH: no language"),
                command("translated name", command("'name_localizations':{'fr':'Classer !'}"), "/fr"),
                command("context", command("'contexts':[3]"), "/contexts/0: 3"),
                command("group chats", command("'contexts':[2]"), "USER_INSTALL"),
                command(
                        "mixed",
                        command("'options':[{'type':1,'name':'s','description':'x'}," + option("o") + "]"),
                        "mix"),
                command(
                        "too long",
                        command("'options':[" + many(4, choices(25).replaceAll("'v\\d+'", "'%100'")) + "]"),
                        "characters in all"),
                Arguments.of(
                        "16 message commands",
                        problems("command", "[" + many(16, "{'type':3,'name':'m#'}") + "]"),
                        "16 commands of type 3"));
    }

    private static Arguments message(String name, String json, String... problem) {
        return Arguments.of(name, problems("message", json), problem.length == 0 ? "" : problem[0]);
    }

    private static Arguments modal(String name, String json, String... problem) {
        return Arguments.of(name, problems("modal", json), problem.length == 0 ? "" : problem[0]);
    }

    private static Arguments command(String name, String json, String... problem) {
        return Arguments.of(name, problems("command", "[" + json + "]"), problem.length == 0 ? "" : problem[0]);
    }

    private static List<String> problems(String kind, String json) {
        String written = Pattern.compile("%(\\d+)")
                .matcher(json.replace('\'', '"'))
                .replaceAll(found -> "x".repeat(Integer.parseInt(found.group(1))));
        JsonNode parsed = Json.parse(written);
        if (parsed.isMissingNode()) {
            throw new IllegalArgumentException(written);
        }
        return switch (kind) {
            case "message" -> MessageRules.problems(parsed, List.of());
            case "modal" -> ModalRules.problems(parsed);
            default -> CommandRules.problems(parsed);
        };
    }

    private static String v2(String components) {
        return "{'flags':32768,'components':[" + components + "]}";
    }

    private static String row(String components) {
        return "{'type':1,'components':[" + components + "]}";
    }

    private static String section(String texts, String accessory) {
        return "{'type':9,'components':[" + texts + "],'accessory':" + accessory.replace("b#", "s#") + "}";
    }

    private static String container(String components) {
        return "{'type':17,'components':[" + components + "]}";
    }

    private static String select(int options) {
        return "{'type':3,'custom_id':'m#','options':[" + many(options, OPTION) + "]}";
    }

    private static String radio(int options) {
        return "{'type':21,'custom_id':'r#','options':[" + many(options, OPTION) + "]}";
    }

    private static String label(String component) {
        return "{'type':18,'label':'L','component':" + component + "}";
    }

    private static String modal(String components) {
        return "{'custom_id':'m','title':'Plan','components':[" + components + "]}";
    }

    private static String option(String name) {
        return "{'type':3,'name':'" + name + "','description':'x'}";
    }

    private static String choices(int number) {
        return "{'type':3,'name':'c','description':'x','choices':[" + many(number, "{'name':'n#','value':'v#'}") + "]}";
    }

    private static String command(String more) {
        return "{'name':'classify','description':'Asks'" + (more.isEmpty() ? "" : "," + more) + "}";
    }

    /** So many of these, each with its number in the place of {@code #}. */
    private static String many(int times, String json) {
        return IntStream.range(0, times)
                .mapToObj(number -> json.replace("#", String.valueOf(number)))
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void right(String name, List<String> problems, String none) {
        assertEquals(none, String.join("\n", problems), name);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void wrong(String name, List<String> problems, String expected) {
        assertTrue(problems.stream().anyMatch(problem -> problem.contains(expected)), name + ": " + problems);
    }
}
