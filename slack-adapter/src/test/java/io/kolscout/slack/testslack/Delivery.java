package io.kolscout.slack.testslack;

import java.time.Duration;

/** A way to the bot. */
interface Delivery {

    /** Delivers and waits for the ack, no longer than the limit. */
    Receipt deliver(Payload payload, Duration limit);
}
