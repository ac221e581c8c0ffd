package io.kolscout.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** Work within bounds. */
class WorkersTest {

    @Test
    void whatIsBeyondTheBoundsIsRejectedAndAllElseIsDoneBeforeTheEnd() throws InterruptedException {
        List<String> done = new CopyOnWriteArrayList<>();
        CountDownLatch inHand = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Workers workers = new Workers("work", 1, 1);
        workers.execute(() -> {
            inHand.countDown();
            await(goOn);
            done.add(Thread.currentThread().getName());
        });
        inHand.await();
        assertTrue(workers.hasRoom());
        workers.execute(() -> done.add("waited"));
        assertFalse(workers.hasRoom());
        assertThrows(RejectedExecutionException.class, () -> workers.execute(() -> done.add("too much")));
        goOn.countDown();
        workers.close();
        assertEquals(List.of("work", "waited"), done);
        assertFalse(workers.hasRoom());
        assertThrows(RejectedExecutionException.class, () -> workers.execute(() -> done.add("too late")));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
