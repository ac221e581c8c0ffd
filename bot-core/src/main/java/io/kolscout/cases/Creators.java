package io.kolscout.cases;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorReader;
import io.kolscout.creator.Reading;
import io.kolscout.creator.Refusal;

/** Reads a creator where quotation marks get lost on the way: in a cell, or in an argument. */
public final class Creators {

    private Creators() {}

    /** Like {@link CreatorReader#read}, but several words are a name without their quotation marks. */
    static Reading read(String typed) {
        String bare = Cells.bare(typed);
        Reading reading = CreatorReader.read(bare);
        boolean words = reading instanceof Reading.Refused refused && refused.why() == Refusal.NEEDS_QUOTES;
        return words ? CreatorReader.read('"' + bare + '"') : reading;
    }

    /** Like {@link #read}, for an argument that must name a creator. */
    public static Creator require(String typed) throws BadInputException {
        Reading reading = read(typed);
        if (reading instanceof Reading.Found found) {
            return found.creator();
        }
        throw new BadInputException(fault("CREATOR", 0, "", (Reading.Refused) reading));
    }

    static Fault fault(String source, int line, String column, Reading.Refused refused) {
        return Fault.inCell(source, line, column, key(refused), "typed", refused.shown(), "hint", refused.hint());
    }

    /** The key of the text that says why no creator can be told; the text names {@code typed} and {@code hint}. */
    private static String key(Reading.Refused refused) {
        String key = "creator." + refused.why().id();
        return refused.hint().isEmpty() ? key : key + ".hint";
    }
}
