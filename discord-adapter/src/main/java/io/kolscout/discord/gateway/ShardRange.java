package io.kolscout.discord.gateway;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shards of one process. Discord gives each server to one shard, and direct messages to the first.
 *
 * @param first from 0
 * @param last not before the first
 * @param total of all processes, more than the last
 */
public record ShardRange(int first, int last, int total) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?/([0-9]{1,5})");

    public ShardRange {
        if (first < 0 || first > last || last >= total) {
            throw new IllegalArgumentException("No range of shards: " + first + "-" + last + "/" + total);
        }
    }

    /** A range as written, such as {@code 0-3/8} or {@code 0/2}; nothing where the text is none. */
    public static Optional<ShardRange> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        int first = Integer.parseInt(written.group(1));
        int last = written.group(2) == null ? first : Integer.parseInt(written.group(2));
        int total = Integer.parseInt(written.group(3));
        return first > last || last >= total ? Optional.empty() : Optional.of(new ShardRange(first, last, total));
    }

    @Override
    public String toString() {
        return first + "-" + last + "/" + total;
    }
}
