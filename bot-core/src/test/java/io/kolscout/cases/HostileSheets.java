package io.kolscout.cases;

import io.kolscout.advice.Advice;
import io.kolscout.advice.AdviceReader;
import io.kolscout.advice.Adviser;
import io.kolscout.advice.Rules;
import io.kolscout.advice.RulesReader;
import io.kolscout.config.ConfigSource;
import io.kolscout.config.Problems;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.Rubric;
import java.util.Optional;

/** Judges sheets by the shipped config, all in memory. */
public final class HostileSheets {

    private final Rubric rubric = Banks.shipped();
    private final Adviser adviser;

    public HostileSheets() {
        Problems problems = new Problems();
        Advice advice = AdviceReader.read(
                        ConfigSource.defaults().read("advice.yaml", problems), Optional.of(rubric), problems)
                .orElseThrow();
        Rules rules = RulesReader.read(
                        ConfigSource.defaults().read("rules.yaml", problems), Optional.of(rubric), problems)
                .orElseThrow();
        this.adviser = new Adviser(advice, rules);
    }

    /** Reads, judges and writes a sheet; how many cases it came to, -1 where it was refused with sentences. */
    public int judge(String sheet) {
        TextFile file = new TextFile("sheet", Optional.empty(), sheet, false);
        try {
            Batch.Result result = Batch.run(file, rubric, adviser, (done, of) -> {});
            VerdictSheet.of(result.cases(), file, (key, values) -> key);
            return result.cases().size();
        } catch (BadInputException e) {
            return e.faults().isEmpty() ? 0 : -1;
        }
    }
}
