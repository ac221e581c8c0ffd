package io.kolscout;

import io.kolscout.config.Problem;
import io.kolscout.rubric.Rubric;
import io.kolscout.show.Language;
import io.kolscout.show.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is told about the config. */
final class ConfigReport {

    private ConfigReport() {}

    /** One problem on one line: where, what, and how to mend it. */
    static String line(Problem problem, Texts texts) {
        Map<String, Object> details = new HashMap<>(problem.details());
        details.computeIfPresent("path", (name, path) -> path.equals("") ? texts.text("config.file") : path);
        String text = texts.text("problem." + problem.key(), details);
        return problem.line() > 0
                ? texts.text(
                        "problem.line", "file", problem.file(), "line", Integer.toString(problem.line()), "text", text)
                : texts.text("problem.file", "file", problem.file(), "text", text);
    }

    static String count(List<Problem> problems, Texts texts) {
        return texts.text("problem.count", "count", problems.size());
    }

    /** That nothing is wrong, and what was found. */
    static String fine(Config config, Texts texts) {
        Language english = config.languages().of(Locale.ENGLISH);
        Rubric rubric = english.rubric();
        return texts.text(
                "check.fine",
                "revision",
                rubric.revision(),
                "evidence",
                rubric.evidence().size(),
                "flags",
                rubric.flags().size(),
                "context",
                rubric.context().size(),
                "cards",
                english.rules().cards().size(),
                "languages",
                texts.list(config.settings().languages().stream()
                        .map(Locale::toLanguageTag)
                        .toList()));
    }
}
