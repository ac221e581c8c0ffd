package io.kolscout.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.kolscout.cases.Fitting.Smoothing;
import io.kolscout.rubric.Banks;
import io.kolscout.rubric.CreatorClass;
import io.kolscout.rubric.Question;
import io.kolscout.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CrossValidationTest {

    private static final Smoothing USUAL = new Smoothing(2, 0.7);

    private final Rubric bank = Banks.shipped();

    @Test
    void holdsOverTenWaysToDrawTheFolds() throws BadInputException {
        List<Profile> profiles = profiles();
        List<Integer> steps = new ArrayList<>();
        CrossValidation tried = CrossValidation.of(bank, profiles, USUAL, (done, of) -> steps.add(done));
        assertEquals(10, tried.splits().size());
        assertEquals(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), steps);
        tried.splits().forEach(split -> assertEquals(264, split.profiles()));
        double accuracy = tried.mean(split -> split.accuracy().value().orElseThrow());
        double agreement = tried.mean(split -> split.agreement().value().orElseThrow());
        assertTrue(accuracy >= 0.925, "accuracy " + accuracy);
        assertTrue(agreement >= 0.95, "agreement " + agreement);
        assertEquals(4.4, tried.mean(Evaluation::meanQuestions), 0.1);
        assertTrue(tried.high().value().orElseThrow() > tried.medium().value().orElseThrow());
    }

    @Test
    void aCodingCountsOnePartOfItsProfile() throws BadInputException {
        List<Profile> profiles = profiles();
        List<Profile> doubled = new ArrayList<>(profiles);
        doubled.addAll(profiles);
        assertEquals(likelihoods(Fitting.fit(bank, profiles, USUAL)), likelihoods(Fitting.fit(bank, doubled, USUAL)));
    }

    @Test
    void countsWhatIsMissingByProfileNotByCoding() throws BadInputException {
        assertEquals(Map.of(), Fitting.missing(profiles()));
        List<Profile> few = profiles().stream()
                .filter(profile ->
                        profile.label() != CreatorClass.NEITHER || profile.id().compareTo("p020") < 0)
                .toList();
        long known = few.stream()
                .filter(profile -> profile.label() == CreatorClass.NEITHER)
                .map(Profile::id)
                .distinct()
                .count();
        assertEquals(Map.of(CreatorClass.NEITHER, 10 - (int) known), Fitting.missing(few));
    }

    @Test
    void anOptionNobodyChoseStaysPossibleAndColumnsSumToOne() {
        List<Profile> silent = List.of(new Profile("a", CreatorClass.KOL, io.kolscout.rubric.Answers.NONE));
        for (Question question : Fitting.fit(bank, silent, new Smoothing(2, 1)).evidence()) {
            assertEquals(0.01, question.answerable());
            for (CreatorClass type : CreatorClass.ALL) {
                double sum = question.options().stream()
                        .mapToDouble(option -> option.likelihood().orElseThrow().of(type))
                        .sum();
                assertEquals(1, sum, 0.0051, question.id());
            }
        }
    }

    private static List<Double> likelihoods(Rubric rubric) {
        return rubric.evidence().stream()
                .flatMap(question -> question.options().stream())
                .flatMap(option -> CreatorClass.ALL.stream()
                        .map(type -> option.likelihood().orElseThrow().of(type)))
                .toList();
    }

    private List<Profile> profiles() throws BadInputException {
        return ProfileReader.read(
                List.of(
                        TextFile.read("src/test/resources/profiles/dev-A.jsonl", ""),
                        TextFile.read("src/test/resources/profiles/dev-B.jsonl", "")),
                bank);
    }
}
