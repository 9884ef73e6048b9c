package org.isnad.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.isnad.fetch.Timetable.Result;
import org.isnad.sources.Headers;
import org.isnad.sources.Web;
import org.jspecify.annotations.Nullable;

/**
 * The web for those who come back to it. What is named is asked; of the pages to which a feed leads those whose turn it is: what is new at once, what is known
 * again after an hour, two, four, as long as the feed leads there, in case it has been changed. Pages that could not be had wait likewise.
 */
public final class Watching implements Web {

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[ ,])max-age=\"?([0-9]{1,9})");

    private final Web web;
    private final Timetable listed;
    private final Timetable pages;
    private final Clock clock;
    private final Predicate<String> isIn;
    private @Nullable Answer last;
    private Instant pending = Instant.MAX;

    /**
     * @param listed the turns of what is named
     * @param pages those of the pages to which feeds lead
     * @param isIn whether a page has been read before
     */
    public Watching(Web web, Timetable listed, Timetable pages, Clock clock, Predicate<String> isIn) {
        this.web = web;
        this.listed = listed;
        this.pages = pages;
        this.clock = clock;
        this.isIn = isIn;
    }

    @Override
    public Answer get(String address) throws Stopped {
        pending = Instant.MAX;
        last = null;
        var answer = web.get(address);
        last = answer;
        return answer;
    }

    @Override
    public Answer get(String base, String link) throws Stopped {
        String address;
        try {
            address = Address.of(base).to(link).toString();
        } catch (NotFetched bad) {
            return bad.of(link);
        }
        var turn = pages.turn(address);
        if (turn == null && isIn.test(address)) { // from an earlier run, whose turns are not known
            pages.asked(address, clock.instant(), Result.NEWS, Duration.ZERO);
        }
        if (!pages.isDue(address, clock.instant())) {
            return waiting(address);
        }
        var answer = web.get(address);
        var result = answer instanceof Failed ? Result.FAILED : turn == null ? Result.NEWS : Result.NOTHING;
        pages.asked(address, clock.instant(), result, own(answer));
        waiting(address);
        return answer;
    }

    @Override
    public boolean isKnown(String address) {
        return web.isKnown(address);
    }

    private Answer waiting(String address) {
        var turn = pages.turn(address);
        if (turn != null && turn.next().isBefore(pending)) {
            pending = turn.next();
        }
        return new Unchanged(address, Headers.NONE);
    }

    /** Says when what was got last is to be asked again, now that all of it has been read. */
    public void read(String address, Result result) {
        var answer = last;
        if (answer == null) {
            return;
        }
        listed.asked(address, clock.instant(), answer instanceof Failed ? Result.FAILED : result, own(answer));
        if (answer instanceof Met met) {
            listed.keep(address, result == Result.FAILED ? null : met.headers().text(), pending);
        }
    }

    /** What it has to say so that it is sent only when it has changed; null when it is to be sent in any case. */
    public @Nullable String headers(String address) {
        var turn = listed.turn(address);
        return turn == null || !clock.instant().isBefore(turn.pending()) ? null : turn.headers();
    }

    /** A page has been found changed: it is looked at again as soon as one that is new. */
    public void changed(String address) {
        if (pages.turn(address) != null) {
            pages.asked(address, clock.instant(), Result.NEWS, Duration.ZERO);
        }
    }

    /** A page could not be kept: it is asked for again the next time that a feed leads there. */
    public void lost(String address) {
        pages.forget(address);
    }

    /** How long the server wants to be left alone. */
    private static Duration own(Answer answer) {
        return switch (answer) {
            case Met met -> maxAge(met.headers());
            case Unchanged same -> maxAge(same.headers());
            case Failed failed -> failed.retryAfter() == null ? Duration.ZERO : failed.retryAfter();
        };
    }

    private static Duration maxAge(Headers headers) {
        return Stream.ofNullable(headers.first("Cache-Control"))
                .map(MAX_AGE::matcher)
                .filter(Matcher::find)
                .map(found -> Duration.ofSeconds(Long.parseLong(found.group(1))))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
