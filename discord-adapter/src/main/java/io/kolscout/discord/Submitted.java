package io.kolscout.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.interactions.modals.ModalInteraction;
import net.dv8tion.jda.api.interactions.modals.ModalMapping;

/** What was filled in. */
final class Submitted {

    private Submitted() {}

    /** The values by the id of the field; a field left empty is missing. */
    static Map<String, String> values(ModalInteraction modal) {
        Map<String, String> values = new HashMap<>();
        for (ModalMapping field : modal.getValues()) {
            List<String> given = field.getType() == Component.Type.TEXT_INPUT
                    ? List.of(field.getAsString())
                    : field.getAsStringList();
            given.stream()
                    .filter(value -> !value.isEmpty())
                    .findFirst()
                    .ifPresent(value -> values.put(field.getCustomId(), value));
        }
        return values;
    }
}
