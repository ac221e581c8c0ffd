package io.kolscout.cases;

import io.kolscout.advice.Adviser;
import io.kolscout.creator.CleanText;
import io.kolscout.creator.Creator;
import io.kolscout.creator.Reading;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Judges the creators of a sheet: a row each, a column {@value #CREATOR} and a column for each question that was answered. */
public final class Batch {

    /** The column that says whom a row is about. */
    static final String CREATOR = "creator";

    /**
     * What a sheet came to.
     *
     * @param cases rows without a fault, in their order
     * @param faults everything wrong, by line
     * @param badRows how many rows have faults
     * @param ignored columns that mean nothing here, as they are named in the sheet
     */
    public record Result(List<Case> cases, List<Fault> faults, int badRows, List<String> ignored) {
        public Result {
            cases = List.copyOf(cases);
            faults = List.copyOf(faults);
            ignored = List.copyOf(ignored);
        }
    }

    /** Hears how far the work is. */
    @FunctionalInterface
    public interface Progress {
        void done(int done, int of);
    }

    private final Sheet sheet;
    private final Rubric rubric;
    private final AnswerReader reader;
    private final Adviser adviser;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> names;
    private final Map<Integer, Question> questions = new LinkedHashMap<>();
    private int creatorColumn = -1;

    private Batch(Sheet sheet, Rubric rubric, Adviser adviser) throws BadInputException {
        this.sheet = sheet;
        this.rubric = rubric;
        this.reader = new AnswerReader(rubric);
        this.adviser = adviser;
        if (sheet.rows().isEmpty()) {
            throw empty();
        }
        this.names = sheet.rows().get(0).cells();
    }

    /**
     * Judges a sheet. Its first row names the columns; an empty cell is a question without an answer.
     *
     * @throws BadInputException where no row can be read at all
     */
    public static Result run(TextFile file, Rubric rubric, Adviser adviser, Progress progress)
            throws BadInputException {
        return new Batch(Sheet.read(file), rubric, adviser).result(progress);
    }

    private Result result(Progress progress) throws BadInputException {
        header();
        List<Sheet.Row> rows = sheet.rows().subList(1, sheet.rows().size());
        if (rows.isEmpty()) {
            throw empty();
        }
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            judged(rows.get(i)).ifPresent(cases::add);
            progress.done(i + 1, rows.size());
        }
        faults.addAll(sheet.broken());
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Result(
                cases, faults, rows.size() - cases.size() + sheet.broken().size(), ignored);
    }

    private void header() throws BadInputException {
        int line = sheet.rows().get(0).line();
        List<Fault> wrong = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            Optional<Question> question = reader.question(name);
            boolean creator = name.toLowerCase(Locale.ROOT).equals(CREATOR);
            boolean again = creator
                    ? creatorColumn >= 0
                    : question.filter(questions::containsValue).isPresent();
            if (again) {
                wrong.add(Fault.inCell(source(), line, name, "cases.fault.column-twice"));
            } else if (creator) {
                creatorColumn = i;
            } else if (question.isPresent()) {
                questions.put(i, question.get());
            } else if (!name.isEmpty()) {
                ignored.add(CleanText.echo(name));
            }
        }
        if (creatorColumn < 0) {
            wrong.add(Fault.onLine(source(), line, "cases.fault.no-creator-column", "column", CREATOR));
        }
        if (!wrong.isEmpty()) {
            throw new BadInputException(wrong);
        }
    }

    private Optional<Case> judged(Sheet.Row row) {
        int before = faults.size();
        Optional<Creator> creator = creator(row);
        Answers answers = Answers.NONE;
        for (int i = 0; i < row.cells().size(); i++) {
            String cell = row.cells().get(i).strip();
            Question question = questions.get(i);
            if (question != null && !cell.isEmpty()) {
                answers = answered(row, i, question, cell, answers);
            } else if (!cell.isEmpty() && (i >= names.size() || names.get(i).isBlank())) {
                faults.add(Fault.inCell(
                        source(),
                        row.line(),
                        Integer.toString(i + 1),
                        "cases.fault.no-column",
                        "value",
                        CleanText.echo(cell)));
            }
        }
        Answers all = answers;
        return faults.size() > before ? Optional.empty() : creator.map(known -> Case.of(rubric, adviser, known, all));
    }

    private Answers answered(Sheet.Row row, int column, Question question, String cell, Answers answers) {
        Optional<String> option = reader.option(question, cell);
        if (option.isEmpty()) {
            faults.add(AnswerReader.unknownOption(
                    source(), row.line(), names.get(column).strip(), question, cell));
            return answers;
        }
        return answers.with(question.id(), option.get());
    }

    private Optional<Creator> creator(Sheet.Row row) {
        String cell = creatorColumn < row.cells().size() ? row.cells().get(creatorColumn) : "";
        Reading reading = Creators.read(cell.strip());
        if (reading instanceof Reading.Found found) {
            return Optional.of(found.creator());
        }
        faults.add(Creators.fault(source(), row.line(), names.get(creatorColumn).strip(), (Reading.Refused) reading));
        return Optional.empty();
    }

    private BadInputException empty() {
        return new BadInputException(
                sheet.broken().isEmpty() ? List.of(Fault.of(source(), "cases.fault.no-rows")) : sheet.broken());
    }

    private String source() {
        return sheet.file().name();
    }
}
