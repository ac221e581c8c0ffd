package io.kolscout.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Many calls.
 *
 * @param rate how many a second, all callers together
 * @param p50 how long half of them took at most, in microseconds
 * @param p99 how long 99 of 100 took at most, in microseconds
 */
record Measured(double rate, double p50, double p99) {

    /** What the caller with this number, from 0, does over and over. */
    interface Call {
        void by(int caller) throws Exception;
    }

    static Measured of(int callers, long millis, Call call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        long since = System.nanoTime();
        long until = since + millis * 1_000_000;
        List<Callable<long[]>> all = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            int caller = i;
            all.add(() -> calls(until, caller, call));
        }
        List<long[]> nanos = new ArrayList<>();
        for (Future<long[]> one : threads.invokeAll(all)) {
            nanos.add(one.get());
        }
        double seconds = (System.nanoTime() - since) / 1e9;
        threads.shutdown();
        long[] sorted = nanos.stream().flatMapToLong(LongStream::of).sorted().toArray();
        return new Measured(sorted.length / seconds, at(sorted, 0.5), at(sorted, 0.99));
    }

    private static long[] calls(long until, int caller, Call call) throws Exception {
        LongStream.Builder nanos = LongStream.builder();
        for (long before = System.nanoTime(); before < until; ) {
            call.by(caller);
            long after = System.nanoTime();
            nanos.add(after - before);
            before = after;
        }
        return nanos.build().toArray();
    }

    private static double at(long[] sortedNanos, double share) {
        return sortedNanos.length == 0 ? 0 : sortedNanos[(int) (share * (sortedNanos.length - 1))] / 1e3;
    }

    /** The median of each figure. */
    static Measured median(List<Measured> rounds) {
        return new Measured(
                median(rounds.stream().mapToDouble(Measured::rate).toArray()),
                median(rounds.stream().mapToDouble(Measured::p50).toArray()),
                median(rounds.stream().mapToDouble(Measured::p99).toArray()));
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
