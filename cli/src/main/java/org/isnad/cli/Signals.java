package org.isnad.cli;

import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What is done when the program is asked to stop (SIGINT, SIGTERM): the first time it is told, so that it comes to an end of its own; the second time it ends at once.
 * By reflection, since the JDK's own class for it ({@code sun.misc.Signal}) is supported but in no standard. Closed, all is as before.
 */
final class Signals implements AutoCloseable {

    /** What a shell adds to a signal's number for its exit code. */
    private static final int BY_SIGNAL = 128;

    private final Runnable stop;
    private final AtomicBoolean told = new AtomicBoolean();
    private final List<Handled> handled = new ArrayList<>();

    /** A signal and what was done with it before. */
    private record Handled(Object signal, @Nullable Object before) {}

    private Signals(Runnable stop) {
        this.stop = stop;
    }

    /** @param stop called by a thread of its own */
    static Signals on(Runnable stop) {
        var signals = new Signals(stop);
        try {
            for (var name : List.of("INT", "TERM")) {
                var type = Class.forName("sun.misc.Signal");
                var signal = type.getConstructor(String.class).newInstance(name);
                signals.handled.add(new Handled(signal, handle(signal, signals.handler())));
            }
        } catch (ReflectiveOperationException | IllegalArgumentException unsupported) {
            // then the first signal ends the program at once, and the record is as it was at the last article
        }
        return signals;
    }

    private static @Nullable Object handle(Object signal, Object handler) throws ReflectiveOperationException {
        var type = Class.forName("sun.misc.SignalHandler");
        return signal.getClass().getMethod("handle", signal.getClass(), type).invoke(null, signal, handler);
    }

    private Object handler() throws ReflectiveOperationException {
        var received = MethodHandles.lookup()
                .findVirtual(Signals.class, "received", MethodType.methodType(void.class, Object.class));
        return MethodHandleProxies.asInterfaceInstance(Class.forName("sun.misc.SignalHandler"), received.bindTo(this));
    }

    /** Called by the JVM, with the signal. */
    void received(Object signal) throws ReflectiveOperationException {
        if (told.getAndSet(true)) {
            var number = (int) signal.getClass().getMethod("getNumber").invoke(signal);
            Runtime.getRuntime().halt(BY_SIGNAL + number);
        }
        stop.run();
    }

    @Override
    public void close() {
        for (var one : handled) {
            try {
                if (one.before() != null) {
                    handle(one.signal(), one.before());
                }
            } catch (ReflectiveOperationException unsupported) {
                throw new IllegalStateException(unsupported); // it could be set
            }
        }
    }
}
