package org.isnad.fetch;

import java.time.Duration;
import org.isnad.sources.Web;

/** Lets time pass between two requests. */
@FunctionalInterface
public interface Waiting {

    /** @throws Web.Stopped when nothing more is to be fetched */
    void await(Duration duration) throws Web.Stopped;
}
