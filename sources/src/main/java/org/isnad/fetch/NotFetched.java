package org.isnad.fetch;

import java.time.Duration;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.isnad.sources.Web;
import org.jspecify.annotations.Nullable;

/** Why nothing was got. */
final class NotFetched extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault.Code code;
    private final String todo;
    private final boolean mayPass;
    private final @Nullable Duration wait;

    private NotFetched(Fault.Code code, String what, String todo, boolean mayPass, @Nullable Duration wait) {
        super(what);
        this.code = code;
        this.todo = todo;
        this.mayPass = mayPass;
        this.wait = wait;
    }

    /** What will be the same when it is asked again. */
    static NotFetched forGood(Fault.Code code, String what, String todo) {
        return new NotFetched(code, what, todo, false, null);
    }

    /**
     * What may be better by itself some time later.
     *
     * @param wait for how long the server asks not to be asked again; null when it does not
     */
    static NotFetched forNow(Fault.Code code, String what, String todo, @Nullable Duration wait) {
        return new NotFetched(code, what, todo, true, wait);
    }

    boolean mayPass() {
        return mayPass;
    }

    Fault.Code code() {
        return code;
    }

    @Nullable
    Duration waitAsked() {
        return wait;
    }

    Web.Failed of(String address) {
        return new Web.Failed(
                new Fault(code, new Place(address, 0, -1), String.valueOf(getMessage()), todo), mayPass, wait);
    }
}
