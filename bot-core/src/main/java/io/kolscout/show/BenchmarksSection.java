package io.kolscout.show;

import io.kolscout.advice.Benchmarks;
import io.kolscout.advice.Benchmarks.Basis;
import io.kolscout.advice.Plan;
import io.kolscout.advice.Tier;
import io.kolscout.chat.Block.Table;
import io.kolscout.creator.Platform;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The benchmarks of a plan, with formula, year and source. */
final class BenchmarksSection {

    private final Language language;
    private final Texts texts;
    private final Plan plan;

    BenchmarksSection(Language language, Plan plan) {
        this.language = language;
        this.texts = language.texts();
        this.plan = plan;
    }

    /** Adds what to compare with, for a creator on this platform; empty where it is not known. */
    void add(String platform, Blocks blocks) {
        Benchmarks benchmarks = language.advice().benchmarks();
        blocks.strong(texts.text("plan.benchmarks"));
        if (!plan.tiers().isEmpty()) {
            blocks.say(texts.text(
                    "plan.tiers",
                    "tiers",
                    texts.list(plan.tiers().stream().map(Tier::name).toList()),
                    "note",
                    language.advice().tierNote(),
                    "source",
                    language.advice().tierSource()));
        }
        if (plan.platforms().isEmpty()) {
            blocks.say(benchmarks.gaps());
        } else {
            blocks.quiet(basis("plan.benchmark.basis", benchmarks.byFollowers().basis(), "", ""))
                    .add(table());
        }
        plan.rateByViews()
                .ifPresent(rate -> blocks.quiet(basis(
                        "plan.benchmark.views",
                        benchmarks.byViews().basis(),
                        texts.number(rate, 2),
                        displayName(platform))));
        blocks.list(
                texts.text("plan.quick-check"),
                Stream.of(
                                benchmarks.quickCheck(),
                                List.of(benchmarks.low(), benchmarks.high(), benchmarks.doNotMix()),
                                quality(benchmarks))
                        .flatMap(List::stream)
                        .toList());
    }

    private List<String> quality(Benchmarks benchmarks) {
        return benchmarks.audienceQuality().stream()
                .map(quality -> quality.year().isPresent()
                        ? texts.text(
                                "plan.quality",
                                "text",
                                quality.text(),
                                "source",
                                quality.source(),
                                "year",
                                Integer.toString(quality.year().getAsInt()))
                        : texts.text("plan.quality.undated", "text", quality.text(), "source", quality.source()))
                .toList();
    }

    private String basis(String key, Basis basis, String rate, String platform) {
        return texts.text(
                key,
                "name",
                basis.name(),
                "formula",
                basis.formula(),
                "year",
                Integer.toString(basis.year()),
                "source",
                basis.source(),
                "note",
                basis.formulaNote(),
                "rate",
                rate,
                "platform",
                platform);
    }

    private Table table() {
        List<String> header = new ArrayList<>();
        header.add(texts.text("plan.benchmark.followers"));
        plan.platforms().forEach(platform -> header.add(displayName(platform)));
        List<List<String>> rows = new ArrayList<>();
        for (Benchmarks.Row row : plan.rates()) {
            List<String> cells = new ArrayList<>();
            cells.add(
                    row.to().isPresent()
                            ? texts.text(
                                    "plan.benchmark.between",
                                    "from",
                                    texts.count(row.from()),
                                    "to",
                                    texts.count(row.to().getAsLong()))
                            : texts.text("plan.benchmark.from", "from", texts.count(row.from())));
            for (String platform : plan.platforms()) {
                Double rate = row.rates().get(platform);
                cells.add(rate == null ? "" : texts.text("plan.benchmark.rate", "rate", texts.number(rate, 2)));
            }
            rows.add(cells);
        }
        return new Table(header, rows);
    }

    private static String displayName(String id) {
        return Platform.of(id).map(Platform::displayName).orElse(id);
    }
}
