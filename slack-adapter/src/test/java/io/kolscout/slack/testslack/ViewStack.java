package io.kolscout.slack.testslack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** The modals that lie on top of one another before a person: three at most. */
final class ViewStack {

    private static final int DEPTH = 3;

    private final Deque<View> views = new ArrayDeque<>();

    synchronized Optional<View> top() {
        return Optional.ofNullable(views.peek());
    }

    /** Begins anew with one modal. */
    synchronized void open(View view) {
        clear();
        views.push(view);
    }

    /** False where there is no room for one more. */
    synchronized boolean push(View view) {
        if (views.isEmpty() || views.size() >= DEPTH) {
            return false;
        }
        views.push(view);
        return true;
    }

    synchronized void remove(View view) {
        views.remove(view);
    }

    synchronized boolean has(View view) {
        return views.contains(view);
    }

    synchronized void clear() {
        views.clear();
    }
}
