package io.kolscout;

import io.kolscout.chat.Block;
import io.kolscout.chat.Channels;
import io.kolscout.chat.Sender;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Channels in memory, which refuse or fail on demand. */
final class FakeChannels implements Channels {

    /** What was posted, by whom and where. */
    record Post(Sender by, String channel, List<Block> card, List<Block> details) {}

    /** Everything ever posted, removed or not. */
    final List<Post> posts = new CopyOnWriteArrayList<>();

    /** What is there now, by team, channel and place. */
    final Map<String, Post> there = new ConcurrentHashMap<>();

    /** Why the next post is refused, if it is; may throw. */
    volatile Supplier<Optional<Refusal>> refusal = Optional::empty;

    /** What speaks against a post, before one is tried. */
    volatile Optional<Posting.Refused> objection = Optional.empty();

    volatile boolean removes = true;

    void refuse(Refusal why) {
        refusal = () -> Optional.of(why);
    }

    @Override
    public Optional<Posting.Refused> objection(Sender by, String channel) {
        return objection;
    }

    @Override
    public Posting post(Sender by, String channel, List<Block> card, List<Block> details) {
        Optional<Refusal> why = refusal.get();
        if (why.isPresent()) {
            return new Posting.Refused(why.get());
        }
        Post post = new Post(by, channel, List.copyOf(card), List.copyOf(details));
        posts.add(post);
        String place = "place/" + posts.indexOf(post);
        there.put(by.team() + channel + place, post);
        return new Posting.Posted(place, "https://chat.example/" + channel);
    }

    @Override
    public boolean remove(String team, String channel, String place) {
        if (removes) {
            there.remove(team + channel + place);
        }
        return removes;
    }
}
