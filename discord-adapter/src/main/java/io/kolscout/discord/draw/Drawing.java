package io.kolscout.discord.draw;

import io.kolscout.chat.Block;
import io.kolscout.show.MarkdownPage;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.utils.FileUpload;

/**
 * A message as Discord takes it.
 *
 * @param document the name and content of the Markdown file that belongs to it, where it has room for a part only
 */
public record Drawing(Container container, Optional<Document> document) {

    /** The line at a message's side. It tells nothing: all that is said is said in words. */
    private static final int ACCENT = 0x2F7F79;

    private static final String FILE = "kol-scout.md";

    /** A text file. */
    public record Document(String name, String text) {

        /** The file, to be sent once. */
        public FileUpload upload() {
            return FileUpload.fromData(text.getBytes(StandardCharsets.UTF_8), name);
        }
    }

    /**
     * Blocks for one person; what there is no room for is in the document.
     *
     * @param inFile says so
     */
    public static Drawing message(List<Block> blocks, String inFile) {
        Room room = Room.of(BlockPainter.paint(blocks), inFile);
        List<ContainerChildComponent> components = new ArrayList<>(room.components());
        if (!room.shortened()) {
            return new Drawing(container(components), Optional.empty());
        }
        components.add(FileDisplay.fromFileName(FILE));
        return new Drawing(container(components), Optional.of(new Document(FILE, MarkdownPage.of(blocks))));
    }

    /**
     * A card for a channel, its details below a line, and last what can be done with it.
     *
     * @param shortened said in place of what there is no room for
     */
    public static Container card(List<Block> card, List<Block> details, String shortened) {
        List<ContainerChildComponent> drawn = new ArrayList<>(BlockPainter.paint(toRead(card)));
        drawn.add(Separator.createDivider(Separator.Spacing.SMALL));
        drawn.addAll(BlockPainter.paint(details));
        drawn.addAll(BlockPainter.paint(
                card.stream().filter(block -> block instanceof Block.Actions).toList()));
        return container(Room.of(drawn, shortened).components());
    }

    /** Blocks that nobody can click in. */
    public static List<Block> toRead(List<Block> blocks) {
        return blocks.stream()
                .filter(block -> !(block instanceof Block.Actions))
                .toList();
    }

    private static Container container(List<ContainerChildComponent> components) {
        return Container.of(components).withAccentColor(ACCENT);
    }
}
