package org.isnad.desk;

import java.util.List;
import java.util.Map;
import org.isnad.record.ClaimQuery;
import org.isnad.record.ListedClaim;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;

/** Makes some pages before anybody asks for them, in the background, so that the first one who does need not wait for lexicons, outlines and templates. */
final class Warmup implements AutoCloseable {

    /** So many claims are made into pages: what is slow the first time is quick the third. */
    private static final int CLAIMS = 3;

    private final Records records;
    private final Pages pages;
    private final Thread thread;
    private volatile boolean stopped;

    Warmup(Records records, Pages pages) {
        this.records = records;
        this.pages = pages;
        this.thread = Thread.ofPlatform().daemon().name("warm up").start(this::run);
    }

    private void run() {
        try {
            List<ListedClaim> claims = records.read(
                    record -> record.claims(ClaimQuery.ALL, 0, CLAIMS).claims());
            for (ListedClaim claim : claims) {
                for (Tongue tongue : Tongue.values()) {
                    if (!stopped) {
                        records.read(record -> made(claim.id(), tongue, record));
                    }
                }
            }
        } catch (RecordException unreadable) {
            stopped = true; // whoever asks for a page is told
        }
    }

    private int made(String claim, Tongue tongue, RecordStore record) {
        Visit visit = new Visit(tongue, "/claims/" + claim, Map.of(), "", "");
        ClaimPage page = ClaimPage.of(visit, claim, record);
        return page == null
                ? 0
                : pages.html("claim", Map.of("visit", visit, "page", page)).length();
    }

    /** Waits for the page that is being made. */
    @Override
    public void close() {
        stopped = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException waiting) {
                interrupted = true; // the record must not be closed under it
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
