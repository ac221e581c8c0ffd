package io.kolscout.slack.draw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Leaves out what a surface has no room for: the last blocks that nobody can click, until the rest fits. */
final class Room {

    private Room() {}

    static ArrayNode fitted(List<ObjectNode> blocks, Surface surface, String shortened) {
        List<ObjectNode> kept = new ArrayList<>(blocks);
        boolean cut = false;
        while (!fits(kept, surface, cut)) {
            int last = lastToRead(kept);
            if (last < 0) {
                break;
            }
            kept.remove(last);
            cut = true;
        }
        if (cut) {
            ObjectNode note = Json.typed("context");
            note.putArray("elements").add(Json.plain(shortened, SlackLimits.SECTION));
            kept.add(lastToRead(kept) + 1, note);
        }
        ArrayNode fitted = Json.array();
        kept.forEach(fitted::add);
        return fitted;
    }

    private static boolean fits(List<ObjectNode> blocks, Surface surface, boolean withNote) {
        return blocks.size() + (withNote ? 1 : 0) <= surface.mostBlocks()
                && (surface != Surface.MESSAGE
                        || blocks.stream().mapToInt(Room::text).sum() <= SlackLimits.TEXT_OF_A_MESSAGE);
    }

    private static int lastToRead(List<ObjectNode> blocks) {
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (!blocks.get(i).path("type").asText().equals("actions")) {
                return i;
            }
        }
        return -1;
    }

    /** Characters of all that is read in a block. */
    private static int text(JsonNode node) {
        int characters = 0;
        for (JsonNode text : node.findValues("text")) {
            characters += text.isTextual() ? text.asText().length() : 0;
        }
        return characters;
    }
}
