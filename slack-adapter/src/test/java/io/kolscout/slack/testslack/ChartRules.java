package io.kolscout.slack.testslack;

import java.util.HashSet;
import java.util.Set;

/** The rules of charts. */
final class ChartRules {

    private ChartRules() {}

    static void check(Part block) {
        block.string("title", 50);
        Part chart = block.child("chart");
        switch (chart.type()) {
            case "pie" -> {
                for (Part segment : chart.children("segments", 1, 12)) {
                    segment.string("label", 20);
                    if (segment.node().path("value").asDouble() <= 0) {
                        segment.child("value").problem("must be more than 0");
                    }
                }
            }
            case "line", "bar", "area" -> axes(chart);
            default -> chart.problem("there is no chart of type \"" + chart.type() + "\"");
        }
    }

    private static void axes(Part chart) {
        Part axes = chart.child("axis_config");
        axes.optionalString("x_label", 50);
        axes.optionalString("y_label", 50);
        int categories = axes.children("categories", 1, 20).size();
        for (Part category : axes.children("categories")) {
            if (category.node().asText().isEmpty() || category.node().asText().length() > 20) {
                category.problem("a label has 1 to 20 characters");
            }
        }
        Set<String> names = new HashSet<>();
        for (Part series : chart.children("series", 1, 12)) {
            series.string("name", 20);
            if (!names.add(series.node().path("name").asText())) {
                series.child("name").problem("stands twice");
            }
            series.children("data", categories, categories);
        }
    }
}
