package io.kolscout.cases;

import java.util.List;

/** An input cannot be used; {@link #faults} says all that is wrong with it. */
public final class BadInputException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    public BadInputException(List<Fault> faults) {
        super(faults.size() + " faults in the input");
        this.faults = List.copyOf(faults);
    }

    public BadInputException(Fault fault) {
        this(List.of(fault));
    }

    /** At least one, by line. */
    public List<Fault> faults() {
        return faults;
    }
}
