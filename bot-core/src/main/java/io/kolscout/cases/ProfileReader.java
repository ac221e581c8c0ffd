package io.kolscout.cases;

import com.fasterxml.jackson.databind.JsonNode;
import io.kolscout.creator.CleanText;
import io.kolscout.rubric.Answers;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads profiles, one JSON object a line: {@code {"id", "label", "answers": {question: option}}}; other keys are left. */
public final class ProfileReader {

    private static final int MOST_LINES = 100_000;

    private final AnswerReader answers;
    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, CreatorClass> labels = new HashMap<>();

    private ProfileReader(Rubric rubric) {
        this.answers = new AnswerReader(rubric);
    }

    /**
     * The profiles of all files. The same id in another file is another coding of the same profile.
     *
     * @throws BadInputException with everything that cannot be read
     */
    public static List<Profile> read(List<TextFile> files, Rubric rubric) throws BadInputException {
        ProfileReader reader = new ProfileReader(rubric);
        List<Profile> profiles = new ArrayList<>();
        files.forEach(file -> reader.read(file, profiles));
        if (!reader.faults.isEmpty()) {
            throw new BadInputException(reader.faults);
        }
        return profiles;
    }

    private void read(TextFile file, List<Profile> profiles) {
        Map<String, Integer> seen = new HashMap<>();
        int number = 0;
        for (Iterator<String> lines = file.text().lines().iterator(); lines.hasNext(); ) {
            String text = lines.next();
            int line = ++number;
            if (line > MOST_LINES) {
                faults.add(Fault.onLine(file.name(), line, "cases.fault.too-many-lines", "most", MOST_LINES));
                return;
            }
            if (!text.isBlank()) {
                AnswerReader.json(text, file.name(), line, faults)
                        .flatMap(node -> profile(node, file.name(), line, seen))
                        .ifPresent(profiles::add);
            }
        }
        if (file.text().isBlank()) {
            faults.add(Fault.of(file.name(), "cases.fault.no-profiles"));
        }
    }

    private Optional<Profile> profile(JsonNode node, String source, int line, Map<String, Integer> seen) {
        int before = faults.size();
        String id = node.path("id").asText("").strip();
        String label = node.path("label").asText("").strip().toLowerCase(Locale.ROOT);
        if (!node.isObject() || id.isEmpty()) {
            faults.add(Fault.onLine(source, line, "cases.fault.profile-shape"));
            return Optional.empty();
        }
        Integer first = seen.putIfAbsent(id, line);
        if (first != null) {
            faults.add(Fault.onLine(source, line, "cases.fault.id-twice", "id", CleanText.echo(id), "first", first));
        }
        if (!CreatorClass.ids().contains(label)) {
            faults.add(Fault.onLine(
                    source,
                    line,
                    "cases.fault.unknown-label",
                    "label",
                    CleanText.echo(label),
                    "labels",
                    String.join(", ", CreatorClass.ids())));
        }
        Answers given = answers.answers(node.path("answers"), source, line, faults);
        if (faults.size() > before) {
            return Optional.empty();
        }
        CreatorClass type = CreatorClass.of(label);
        if (labels.merge(id, type, (old, now) -> old) != type) {
            faults.add(Fault.onLine(source, line, "cases.fault.label-differs", "id", CleanText.echo(id)));
        }
        return Optional.of(new Profile(id, type, given));
    }
}
