package io.kolscout;

import io.kolscout.chat.Block;
import io.kolscout.chat.Line;
import io.kolscout.chat.Reply;
import java.util.ArrayList;
import java.util.List;

/** Every text of a reply that a person sees, a text an item. */
public final class VisibleText implements Block.Visitor<List<String>> {

    private VisibleText() {}

    public static List<String> of(Reply reply) {
        VisibleText visitor = new VisibleText();
        return reply.blocks().stream()
                .flatMap(block -> block.accept(visitor).stream())
                .toList();
    }

    @Override
    public List<String> heading(Block.Heading heading) {
        return List.of(heading.text());
    }

    @Override
    public List<String> paragraph(Block.Paragraph paragraph) {
        return line(paragraph.line());
    }

    @Override
    public List<String> bullets(Block.Bullets bullets) {
        List<String> texts = new ArrayList<>(List.of(bullets.title()));
        bullets.lines().forEach(line -> texts.addAll(line(line)));
        return texts;
    }

    @Override
    public List<String> facts(Block.Facts facts) {
        List<String> texts = new ArrayList<>();
        facts.facts().forEach(fact -> {
            texts.add(fact.label());
            texts.addAll(line(fact.value()));
        });
        return texts;
    }

    @Override
    public List<String> table(Block.Table table) {
        List<String> texts = new ArrayList<>(table.header());
        table.rows().forEach(texts::addAll);
        return texts;
    }

    @Override
    public List<String> ask(Block.Ask ask) {
        List<String> texts = new ArrayList<>(List.of(ask.question(), ask.why()));
        ask.choices().forEach(choice -> texts.addAll(List.of(choice.label(), choice.text())));
        ask.aside().forEach(choice -> texts.addAll(List.of(choice.label(), choice.text())));
        return texts;
    }

    @Override
    public List<String> actions(Block.Actions actions) {
        return actions.actions().stream().map(action -> action.label()).toList();
    }

    private static List<String> line(Line line) {
        return line.spans().stream().map(span -> span.text()).toList();
    }
}
