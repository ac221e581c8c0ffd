package io.kolscout.discord.draw;

import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/**
 * Components for which a message has room.
 *
 * @param shortened whether text had to be left out; what can be clicked is kept
 */
record Room(List<ContainerChildComponent> components, boolean shortened) {

    /** What holds the components, what says that text is left out, and the file that has it. */
    private static final int OTHERS = 3;

    Room {
        components = List.copyOf(components);
    }

    /**
     * The first of the text as far as it fits, and everything that can be clicked.
     *
     * @param note said where text is left out
     */
    static Room of(List<ContainerChildComponent> drawn, String note) {
        int components = OTHERS + drawn.stream().mapToInt(Room::controls).sum();
        int characters = note.length();
        boolean cut = false;
        List<ContainerChildComponent> kept = new ArrayList<>();
        for (ContainerChildComponent component : drawn) {
            if (!(component instanceof TextDisplay text)) {
                kept.add(component);
                continue;
            }
            String fitting = cut || components == DiscordLimits.COMPONENTS
                    ? ""
                    : fitting(text.getContent(), DiscordLimits.TEXT - characters);
            if (fitting.length() < text.getContent().length() && !cut) {
                cut = true;
                kept.add(TextDisplay.of(fitting.isEmpty() ? note : fitting));
                if (!fitting.isEmpty()) {
                    kept.add(TextDisplay.of(note));
                }
            } else if (!cut) {
                kept.add(component);
            }
            components++;
            characters += fitting.length();
        }
        return new Room(kept, cut);
    }

    private static int controls(ContainerChildComponent component) {
        return component instanceof ActionRow row ? 1 + row.getComponents().size() : 0;
    }

    /** The lines of a text that fit; nothing where not even its first does. */
    private static String fitting(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = text.lastIndexOf('\n', Math.max(0, most));
        return end <= 0 ? "" : text.substring(0, end);
    }
}
