package io.kolscout;

import io.kolscout.chat.Block;
import io.kolscout.chat.Channels;
import io.kolscout.chat.Sender;
import java.util.List;
import java.util.Optional;

/** The channels of a terminal: there are none, and no reply in a terminal offers any. */
record NoChannels() implements Channels {

    @Override
    public Optional<Posting.Refused> objection(Sender by, String channel) {
        return Optional.empty();
    }

    @Override
    public Posting post(Sender by, String channel, List<Block> card, List<Block> details) {
        return new Posting.Refused(Refusal.UNKNOWN_CHANNEL);
    }

    @Override
    public boolean remove(String team, String channel, String place) {
        return false;
    }
}
