package io.kolscout.slack.draw;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.kolscout.chat.Block;
import io.kolscout.chat.Form;
import java.util.List;

/** Draws forms and pages as modals. */
public final class FormPainter implements Form.Field.Visitor<ObjectNode> {

    /** What a modal that is a form calls itself; its fields are found by the ids of their blocks. */
    public static final String FORM = "form";

    /** What a modal that is a page to read calls itself. */
    public static final String PAGE = "page";

    /** The action id of whatever stands in a field's block. */
    public static final String FIELD = "field";

    private final String here;

    private FormPainter(String here) {
        this.here = here;
    }

    /**
     * A form as a modal.
     *
     * @param here the channel that is chosen at first; empty for none
     * @param metadata comes back with the form; at most 3,000 characters
     * @param close what the button says that leaves it
     */
    public static ObjectNode form(Form form, String here, String metadata, String close) {
        ObjectNode view = modal(FORM, form.title(), close).put("private_metadata", metadata);
        view.set("submit", Json.plain(form.submit(), SlackLimits.MODAL_TITLE));
        FormPainter painter = new FormPainter(here);
        ArrayNode blocks = view.withArray("blocks");
        for (Form.Field field : form.fields()) {
            blocks.add(field.accept(painter));
        }
        return view;
    }

    /** A page as a modal: blocks to read. */
    public static ObjectNode page(String title, List<Block> blocks, String shortened, String close) {
        ObjectNode view = modal(PAGE, title, close);
        List<Block> toRead = blocks.stream()
                .filter(block -> !(block instanceof Block.Actions))
                .toList();
        view.set("blocks", BlockPainter.paint(toRead, Surface.MODAL, shortened));
        return view;
    }

    /** Whether {@link #page} had to leave something out, with this said in its place. */
    public static boolean isShortened(ObjectNode page, String shortened) {
        return page.get("blocks").findValuesAsText("text").contains(shortened);
    }

    /** The bot's own page for one person. */
    public static ObjectNode home(List<Block> blocks, String shortened) {
        ObjectNode view = Json.typed("home");
        view.set("blocks", BlockPainter.paint(blocks, Surface.HOME, shortened));
        return view;
    }

    private static ObjectNode modal(String kind, String title, String close) {
        ObjectNode view = Json.typed("modal").put("callback_id", kind);
        view.set("title", Json.plain(title, SlackLimits.MODAL_TITLE));
        view.set("close", Json.plain(close, SlackLimits.MODAL_TITLE));
        return view;
    }

    @Override
    public ObjectNode text(Form.Text text) {
        ObjectNode element = Json.typed("plain_text_input")
                .put("action_id", FIELD)
                .put("multiline", text.lines())
                .put("max_length", Math.min(text.most(), SlackLimits.INPUT_TEXT));
        ObjectNode input = input(text, element);
        if (!text.hint().isEmpty()) {
            input.set("hint", Json.plain(text.hint(), SlackLimits.INPUT_HINT));
        }
        return input;
    }

    @Override
    public ObjectNode select(Form.Select select) {
        ObjectNode element = Json.typed("static_select").put("action_id", FIELD);
        element.set("placeholder", Json.plain(select.label(), SlackLimits.PLACEHOLDER));
        ArrayNode options = element.putArray("options");
        select.values().stream()
                .limit(SlackLimits.OPTIONS)
                .forEach(value -> options.add(Json.option(value.label(), value.id())));
        return input(select, element);
    }

    @Override
    public ObjectNode channel(Form.Channel channel) {
        ObjectNode element = Json.typed("conversations_select").put("action_id", FIELD);
        if (!here.isEmpty()) {
            element.put("initial_conversation", here);
        }
        element.set("placeholder", Json.plain(channel.label(), SlackLimits.PLACEHOLDER));
        ObjectNode filter = element.putObject("filter").put("exclude_bot_users", true);
        filter.putArray("include").add("public").add("private");
        return input(channel, element);
    }

    private static ObjectNode input(Form.Field field, ObjectNode element) {
        ObjectNode input = Json.typed("input").put("block_id", field.id()).put("optional", !field.required());
        input.set("label", Json.plain(field.label(), SlackLimits.INPUT_LABEL));
        input.set("element", element);
        return input;
    }
}
