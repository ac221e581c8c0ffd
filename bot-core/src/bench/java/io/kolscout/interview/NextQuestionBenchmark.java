package io.kolscout.interview;

import io.kolscout.config.ConfigSource;
import io.kolscout.config.Node;
import io.kolscout.config.Problems;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import io.kolscout.rubric.RubricReader;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to choose the next question of the shipped bank, after so many evidence questions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class NextQuestionBenchmark {

    @Param({"0", "2", "4", "7"})
    public int asked;

    private Rubric rubric;
    private Answers answers;

    @Setup
    public void ask() {
        Problems problems = new Problems();
        Node node = ConfigSource.defaults().read("questions.yaml", problems);
        rubric = RubricReader.read(node, node, problems).orElseThrow();
        answers = Answers.NONE.with("voice", "person");
        for (int i = 0; i < asked; i++) {
            Question next = Procedure.next(rubric, answers).orElseThrow();
            answers = answers.with(next.id(), i % 2 == 0 ? next.options().get(0).id() : Answers.NOT_SURE);
        }
    }

    @Benchmark
    public Optional<Question> next() {
        return Procedure.next(rubric, answers);
    }
}
