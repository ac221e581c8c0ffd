package io.kolscout;

import io.kolscout.record.Retention;
import io.kolscout.record.Store;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.BooleanSupplier;

/** A store of which someone is told, before each few rows, that they are about to be deleted. */
final class WatchedStore {

    private WatchedStore() {}

    static Store of(Store store, Runnable watcher) {
        return (Store) Proxy.newProxyInstance(
                WatchedStore.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("purge")) {
                        BooleanSupplier goOn = (BooleanSupplier) arguments[1];
                        return store.purge((Retention.Limits) arguments[0], () -> {
                            watcher.run();
                            return goOn.getAsBoolean();
                        });
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
