package io.kolscout.advice;

import io.kolscout.advice.Benchmarks.Basis;
import io.kolscout.advice.Benchmarks.ByFollowers;
import io.kolscout.advice.Benchmarks.ByViews;
import io.kolscout.advice.Benchmarks.Quality;
import io.kolscout.advice.Benchmarks.Row;
import io.kolscout.config.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads the benchmarks of {@code advice.yaml}. */
final class BenchmarksReader {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private BenchmarksReader() {}

    static Benchmarks read(Node node) {
        node.only("byFollowers", "byViews", "reading", "doNotMix", "gaps", "audienceQuality", "quickCheck");
        Node byFollowers = node.get("byFollowers");
        Node byViews = node.get("byViews");
        Node reading = node.get("reading").only("low", "high");
        return new Benchmarks(
                new ByFollowers(
                        basis(byFollowers),
                        byFollowers.get("rows").items().stream()
                                .map(BenchmarksReader::row)
                                .toList()),
                new ByViews(basis(byViews), rates(byViews.get("rows").items())),
                bound(reading.get("low"), "below"),
                bound(reading.get("high"), "above"),
                node.get("doNotMix").text(AdviceReader.MAX_TEXT),
                node.get("gaps").text(AdviceReader.MAX_TEXT),
                node.get("audienceQuality").items().stream()
                        .map(BenchmarksReader::quality)
                        .toList(),
                AdviceReader.texts(node.get("quickCheck")));
    }

    /** A number of followers. */
    static long followers(Node node, long least) {
        return (long) node.number((double) least, 1e12);
    }

    /** Where a band that begins at {@code from} ends, which is above; empty for the highest. */
    static OptionalLong end(Node band, long from) {
        return band.find("to")
                .map(to -> OptionalLong.of(followers(to, from + 1)))
                .orElseGet(OptionalLong::empty);
    }

    private static Basis basis(Node node) {
        node.only("name", "formula", "formulaNote", "year", "source", "rows");
        return new Basis(
                node.get("name").text(AdviceReader.MAX_TEXT),
                node.get("formula").text(AdviceReader.MAX_TEXT),
                node.get("formulaNote").text(AdviceReader.MAX_TEXT),
                node.get("year").whole(FIRST_YEAR, LAST_YEAR),
                node.get("source").text(AdviceReader.MAX_TEXT));
    }

    private static Row row(Node node) {
        Map<String, Double> rates = new LinkedHashMap<>();
        node.entries().forEach((key, value) -> {
            if (!key.equals("from") && !key.equals("to")) {
                rates.put(key, value.number(0, 100));
            }
        });
        long from = followers(node.get("from"), 0);
        return new Row(from, end(node, from), rates);
    }

    private static Map<String, Double> rates(List<Node> rows) {
        Map<String, Double> rates = new LinkedHashMap<>();
        rows.forEach(row -> {
            row.only("platform", "rate");
            rates.put(row.get("platform").id(), row.get("rate").number(0, 100));
        });
        return rates;
    }

    /** The text of a reading; the number beside it, which the text repeats in words, is checked and not kept. */
    private static String bound(Node node, String number) {
        node.only(number, "text").get(number).number(0, 1000);
        return node.get("text").text(AdviceReader.MAX_TEXT);
    }

    private static Quality quality(Node node) {
        node.only("text", "year", "source");
        return new Quality(
                node.get("text").text(AdviceReader.MAX_TEXT),
                node.find("year")
                        .map(year -> OptionalInt.of(year.whole(FIRST_YEAR, LAST_YEAR)))
                        .orElseGet(OptionalInt::empty),
                node.get("source").text(AdviceReader.MAX_TEXT));
    }
}
