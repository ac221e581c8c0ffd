package io.kolscout.slack.testslack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a payload, each with the JSON pointer of its place. */
final class Findings {

    final List<String> problems = new ArrayList<>();
    final List<String> warnings = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private final Set<String> actionIds = new HashSet<>();
    private int charts;
    private int markdown;

    void problem(String at, String what) {
        problems.add((at.isEmpty() ? "/" : at) + ": " + what);
    }

    void warning(String at, String what) {
        warnings.add((at.isEmpty() ? "/" : at) + ": " + what);
    }

    boolean firstBlockId(String id) {
        return blockIds.add(id);
    }

    /** An action_id is unique within its block. */
    boolean firstActionId(String block, String id) {
        return actionIds.add(block + " " + id);
    }

    /** The number of blocks so far of a kind that a message may hold once. */
    int oneMoreTable() {
        return ++charts;
    }

    /** The characters of Markdown so far. */
    int moreMarkdown(int characters) {
        markdown += characters;
        return markdown;
    }
}
