package io.kolscout.advice;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Engagement rates to compare with, in percent; never an input to a verdict.
 *
 * @param doNotMix why rates of different sources are not compared
 * @param gaps what no source was found for
 * @param quickCheck what a person can check in a minute
 */
public record Benchmarks(
        ByFollowers byFollowers,
        ByViews byViews,
        String low,
        String high,
        String doNotMix,
        String gaps,
        List<Quality> audienceQuality,
        List<String> quickCheck) {

    /** Where rates come from and how they are computed. */
    public record Basis(String name, String formula, String formulaNote, int year, String source) {}

    /** Rates by band of followers. */
    public record ByFollowers(Basis basis, List<Row> rows) {}

    /**
     * One band's rates.
     *
     * @param from followers, inclusive
     * @param to followers, exclusive; empty for the highest band
     * @param rates percent by platform id
     */
    public record Row(long from, OptionalLong to, Map<String, Double> rates) {}

    /**
     * Rates by views.
     *
     * @param rates percent by platform id
     */
    public record ByViews(Basis basis, Map<String, Double> rates) {}

    /** A vendor's figure on audiences, with its source and, where known, its year. */
    public record Quality(String text, OptionalInt year, String source) {}

    /** The bands that a follower tier falls into; all of them where the tier is not known. */
    List<Row> rowsFor(List<Tier> tiers) {
        return byFollowers.rows().stream()
                .filter(row -> tiers.isEmpty() || tiers.stream().anyMatch(tier -> tier.overlaps(row.from(), row.to())))
                .toList();
    }

    /** The rate by views on a platform, if there is one. */
    Optional<Double> byViewsOn(String platform) {
        return Optional.ofNullable(byViews.rates().get(platform));
    }
}
