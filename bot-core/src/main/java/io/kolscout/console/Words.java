package io.kolscout.console;

import java.util.List;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.Parser;

/** A line as completion sees it: a command in words; anything else as one word, as the names of choices hold spaces. */
record Words(String line, int cursor, List<String> words, int wordIndex, int wordCursor)
        implements CompletingParsedLine {
    Words {
        words = List.copyOf(words);
    }

    @Override
    public String word() {
        return words.get(wordIndex);
    }

    @Override
    public CharSequence escape(CharSequence candidate, boolean complete) {
        return candidate;
    }

    @Override
    public int rawWordCursor() {
        return wordCursor;
    }

    @Override
    public int rawWordLength() {
        return word().length();
    }

    /** Splits at spaces; no character quotes or escapes another. */
    static final class Splitter implements Parser {
        @Override
        public Words parse(String line, int cursor, ParseContext context) {
            if (!line.startsWith("/")) {
                return new Words(line, cursor, List.of(line), 0, cursor);
            }
            List<String> words = List.of(line.split(" +", -1));
            String before = line.substring(0, cursor);
            int index = before.split(" +", -1).length - 1;
            return new Words(line, cursor, words, index, cursor - (before.lastIndexOf(' ') + 1));
        }
    }
}
