package org.isnad.fetch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.isnad.sources.Web;

/** Waits as long as is asked, until it is told to stop; then never again. */
public final class Patience implements Waiting {

    private final CountDownLatch stopped = new CountDownLatch(1);

    @Override
    public void await(Duration time) throws Web.Stopped {
        try {
            if (stopped.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Web.Stopped();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new Web.Stopped();
        }
    }

    /** Ends what is being waited for. May be called by any thread. */
    public void stop() {
        stopped.countDown();
    }
}
