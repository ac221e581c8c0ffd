package io.kolscout.show;

import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import io.kolscout.chat.Line;
import io.kolscout.chat.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks as a Markdown document (CommonMark, tables as GitHub writes them), for what a platform has no room for. */
public final class MarkdownPage implements Block.Visitor<String> {

    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~]|^[-+]|(?<=^\\d{1,9})[.)]");

    private MarkdownPage() {}

    /** The blocks as a document; actions are left out, as nobody can click in it. */
    public static String of(List<Block> blocks) {
        MarkdownPage page = new MarkdownPage();
        return blocks.stream()
                        .map(block -> block.accept(page))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    @Override
    public String heading(Block.Heading heading) {
        return "# " + escaped(heading.text());
    }

    @Override
    public String paragraph(Block.Paragraph paragraph) {
        return line(paragraph.line());
    }

    @Override
    public String bullets(Block.Bullets bullets) {
        String points = bullets.lines().stream().map(line -> "- " + line(line)).collect(Collectors.joining("\n"));
        return bullets.title().isBlank() ? points : "**" + escaped(bullets.title()) + "**\n\n" + points;
    }

    @Override
    public String facts(Block.Facts facts) {
        return facts.facts().stream()
                .map(fact -> "- **" + escaped(fact.label()) + ":** " + line(fact.value()))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String table(Block.Table table) {
        Stream<String> rows = Stream.concat(
                Stream.of(
                        row(table.header()),
                        table.header().stream().map(column -> "---").collect(Collectors.joining("|", "|", "|"))),
                table.rows().stream().map(MarkdownPage::row));
        return rows.collect(Collectors.joining("\n"));
    }

    @Override
    public String ask(Block.Ask ask) {
        return "**" + escaped(ask.question()) + "**\n\n"
                + Stream.concat(ask.choices().stream(), ask.aside().stream())
                        .map(Choice::text)
                        .map(text -> "- " + escaped(text))
                        .collect(Collectors.joining("\n"));
    }

    @Override
    public String actions(Block.Actions actions) {
        return "";
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining("|", "|", "|"));
    }

    private static String line(Line line) {
        return line.spans().stream()
                .filter(span -> !span.text().isEmpty())
                .map(MarkdownPage::span)
                .collect(Collectors.joining(" "));
    }

    private static String span(Span span) {
        String text = escaped(span.text());
        return switch (span.style()) {
            case STRONG -> "**" + text + "**";
            case QUIET -> "*" + text + "*";
            case PLAIN, PERSON, CHANNEL -> text;
        };
    }

    private static String escaped(String text) {
        return MARKUP.matcher(text).replaceAll("\\\\$0");
    }
}
