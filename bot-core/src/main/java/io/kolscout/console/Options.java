package io.kolscout.console;

import io.kolscout.chat.Action;
import io.kolscout.chat.ActionId;
import io.kolscout.chat.Block;
import io.kolscout.chat.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * What can be picked at the moment: the step's choices and actions, then those of a note drawn since. Choices are numbered
 * from 1; an aside that stands alone is 0.
 */
final class Options {

    static final Options NONE = new Options(List.of());

    /**
     * @param number what to type for it, or {@link #UNNUMBERED}
     * @param text the full answer; for an action its label again
     */
    record Option(int number, ActionId id, String label, String text) {
        static final int UNNUMBERED = -1;

        /** The option as a list of few names shows it. */
        String name() {
            return number == UNNUMBERED ? label : number + ". " + label;
        }
    }

    private final List<Option> all;

    private Options(List<Option> all) {
        this.all = List.copyOf(all);
    }

    static Options of(List<Block> step) {
        return NONE.and(step);
    }

    /** These options and those of more blocks, whose numbers follow on; of actions named alike the later one counts. */
    Options and(List<Block> blocks) {
        List<Option> options = new ArrayList<>(all);
        int next = 1 + all.stream().mapToInt(Option::number).reduce(0, Math::max);
        List<Block.Ask> asks = blocks.stream()
                .filter(Block.Ask.class::isInstance)
                .map(Block.Ask.class::cast)
                .toList();
        for (Block.Ask ask : asks) {
            for (Choice choice : ask.choices()) {
                options.add(numbered(next++, choice));
            }
        }
        List<Choice> asides = asks.stream().flatMap(ask -> ask.aside().stream()).toList();
        boolean zero = asides.size() == 1 && all.stream().noneMatch(option -> option.number() == 0);
        for (Choice aside : asides) {
            options.add(numbered(zero ? 0 : next++, aside));
        }
        for (Block block : blocks) {
            if (block instanceof Block.Actions actions) {
                for (Action action : actions.actions()) {
                    options.removeIf(old ->
                            old.number() == Option.UNNUMBERED && old.label().equals(action.label()));
                    options.add(new Option(Option.UNNUMBERED, action.id(), action.label(), action.label()));
                }
            }
        }
        return new Options(options);
    }

    private static Option numbered(int number, Choice choice) {
        return new Option(number, choice.id(), choice.label(), choice.text());
    }

    List<Option> all() {
        return all;
    }

    int numberOf(Choice choice) {
        return all.stream()
                .filter(option -> option.id().equals(choice.id()))
                .mapToInt(Option::number)
                .findFirst()
                .orElseThrow();
    }

    /**
     * The options that a line may mean: by number; else those named exactly; else, unless the line is a number, those whose
     * label begins with it; else those with such a word in the label; else those with such a word in the text.
     */
    List<Option> match(String line, Locale locale) {
        String typed = Typed.fold(line);
        int number = Typed.number(typed);
        List<Predicate<Option>> ways = List.of(
                option -> number >= 0 && option.number() == number,
                option -> Typed.fold(option.label()).equals(typed)
                        || Typed.fold(option.text()).equals(typed),
                option -> Typed.fold(option.label()).startsWith(typed),
                option -> Typed.beginsAtWord(Typed.fold(option.label()), typed, locale),
                option -> Typed.beginsAtWord(Typed.fold(option.text()), typed, locale));
        return ways.stream()
                .limit(number >= 0 ? 2 : ways.size())
                .map(way -> all.stream().filter(way).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
