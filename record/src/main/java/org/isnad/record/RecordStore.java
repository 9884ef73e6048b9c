package org.isnad.record;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.isnad.claim.Claim;
import org.isnad.claim.Telling;
import org.jspecify.annotations.Nullable;

/**
 * A record. To be used by one thread. What is wrong with the database comes as {@link RecordException}.
 */
public interface RecordStore extends AutoCloseable {

    /** Opens a record to add to it; begins one where there is none. */
    static RecordStore openToAdd(RecordPlace place, Clock clock) {
        return SqlRecord.openToAdd(place, clock);
    }

    /** Opens a record to read in it. */
    static RecordStore openToRead(RecordPlace place) {
        return SqlRecord.openToRead(place);
    }

    /** Opens a record that must be there, to correct or to read again what is in it. */
    static RecordStore openToChange(RecordPlace place, Clock clock) {
        openToRead(place).close(); // else one would be begun where there is none
        return openToAdd(place, clock);
    }

    /** Whether these bytes, met at this address, are in and have been read with the same. */
    boolean holds(String address, String sha256, ReadWith with);

    /** The last capture at this address, if that has been read with the same; null where there is none. */
    @Nullable
    Known known(String address, ReadWith with);

    /**
     * Adds all of these with their lines of the log, or none. When this returns they are on the disk.
     *
     * @return what each came to, in their order
     */
    List<Outcome> add(List<Entry> entries);

    /** The same record as the machine read it, without what people corrected; it is closed with this one. */
    RecordStore asRead();

    /**
     * Says of a statement what it should be. What the machine read stays as it is.
     *
     * @param statement the number of a reading, or the address of a capture, then {@code #} and the statement's id: {@code 17#s3}
     * @param by who says so
     * @return the number of the correction
     * @throws CorrectionException when there is no such statement, or the words are not the article's
     */
    long correct(String statement, Change change, String by, String why);

    /** Says that a statement is what the record gives: a correction that changes nothing; otherwise as {@link #correct}. */
    long accept(String statement, String by, String why);

    /** Says that something is no statement; otherwise as {@link #correct}. */
    long notAStatement(String statement, String by, String why);

    /**
     * Adds a statement that was not read; otherwise as {@link #correct}.
     *
     * @param article the number of a reading, or the address of a capture
     * @param change at least what is said, by whom, and what it does
     */
    long missed(String article, Change change, String by, String why);

    /** Takes a correction back; it is kept all the same. Gives the number of this. */
    long undo(long correction, String by, String why);

    /**
     * An article as people corrected it, with one of its readings.
     *
     * @param name a number of a reading, or the address of a capture, of which the last reading is taken; what stands behind {@code #} is passed over
     * @return null where there is none
     */
    @Nullable
    Recorded article(String name);

    /** The bytes of the capture of a reading, as they lie in the record; null when they are damaged. */
    byte @Nullable [] bytes(long reading);

    /** The corrections in force that made a statement ({@code 17#s3}) what it is, in their order. */
    List<Correction> corrections(String statement);

    /**
     * The first statement that nobody has decided on, neither accepted nor corrected, behind another one; the least sure come first.
     *
     * @param after {@code 17#s3}; null to begin
     * @return null where there is none
     */
    @Nullable
    String undecidedAfter(ReviewQuery query, @Nullable String after);

    /** The last one before another; otherwise as {@link #undecidedAfter}. */
    @Nullable
    String undecidedBefore(ReviewQuery query, String before);

    /**
     * How many such statements there are, with those on which was decided in an earlier capture of their address.
     *
     * @param most no more than so many are counted
     */
    long undecided(ReviewQuery query, int most);

    /** A reading, as the machine read it. */
    Recorded reading(long number);

    /** The numbers of the last readings of all articles that have not been read with this. */
    List<Long> notReadWith(ReadWith with);

    /** All corrections in their order, and what has become of them. */
    List<Laid> corrections();

    /** How many articles have not been compared with others in their current reading: an older Isnad added them, or compared them otherwise. */
    long notCompared();

    /**
     * Compares those that have not been compared, and writes what claims that comes to. May be stopped at any time and called again.
     *
     * @param progress is told now and then how many have been compared
     */
    void compare(LongConsumer progress);

    /** Makes everything anew that is known of claims, but for what people decided; otherwise as {@link #compare}. */
    void mendClaims(LongConsumer progress);

    /**
     * The claims of the articles that have been compared: the contested first, then those that most outlets tell of.
     *
     * @param offset so many are left out before the first
     * @param limit no more than so many are given
     */
    ClaimList claims(ClaimQuery query, long offset, int limit);

    /** The claims that became contested last, the newest first; no more than so many. */
    List<Contested> contested(int limit);

    /**
     * A claim with all that is known of it.
     *
     * @param name its id, one that it had before an earlier statement joined it, or a statement of it: {@code 17#s3}
     * @return null where there is no such claim
     */
    @Nullable
    Claim claim(String name);

    /**
     * Says that claims are one. What the machine found stays as it is, and is found again when this is taken back.
     *
     * @param claims ids, or statements, which stand for their claims
     * @param by who says so
     * @return the number of the decision
     * @throws DecisionException when there is no such claim or statement, or there is nothing to be decided
     */
    long merge(List<String> claims, String by, String why);

    /** Says that these statements of a claim speak of something else than its others; otherwise as {@link #merge}. */
    long split(String claim, List<String> statements, String by, String why);

    /** Says that a statement speaks of what no other does; otherwise as {@link #merge}. */
    long unlink(String statement, String by, String why);

    /** Takes a decision back; it is kept all the same. Gives the number of this. */
    long undoDecision(long decision, String by, String why);

    /** All decisions in their order, and what has become of them. */
    List<Decided> decisions();

    /** Which of those whom the lexicons know charge which, the most first, as far as articles have been compared. */
    List<Charging> charges();

    /**
     * The statements in which one charges another, the newest first.
     *
     * @param limit no more than so many are given
     */
    List<Telling> charges(String accuser, String accused, int limit);

    /** Whom the lexicons know of those who are spoken of, by their ids, the most spoken of first, each with the number of ways and articles in which that is done. */
    Map<String, Long> parties();

    /** What outlets call one of these in their own words, by outlet, month and words. */
    List<Called> called(String party);

    /** The outlets, those with the most articles first. */
    List<OutletCount> outlets();

    /** What is asked again and again, what fails first. */
    List<Asked> asked();

    /**
     * Keeps what came of asking.
     *
     * @param had whether it could be had
     * @param news how many articles it brought
     * @param fault what was wrong with it or what it led to; null when nothing was
     */
    void asked(String address, Instant at, boolean had, long news, @Nullable String fault);

    /** Every article in its current reading, as people corrected it, in the order in which they were added. */
    void each(Consumer<Recorded> consumer);

    /** The captures of an address in their current readings as the machine read them, the earliest first; none when there is no such address. */
    List<Recorded> captures(String address);

    /** All readings of a capture, the earliest first. */
    List<Recorded> readings(String address, String sha256);

    /** What two readings tell differently. */
    static Difference difference(Recorded from, Recorded to) {
        return Differing.between(from, to);
    }

    /**
     * Goes through what is found, the newest first, until {@code limit} hits are given. Of its article a hit has the text, what is told of that, and, where
     * statements are searched for, these and who speaks in them; no more.
     */
    default List<Hit> search(Query query, int limit) {
        return search(query, null, limit);
    }

    /**
     * The same behind what was found before.
     *
     * @param after the {@linkplain Hit#name name} of the last hit; null to begin
     */
    default List<Hit> search(Query query, @Nullable String after, int limit) {
        List<Hit> hits = new ArrayList<>();
        search(query, after, hit -> {
            hits.add(hit);
            return hits.size() < limit;
        });
        return hits;
    }

    /**
     * The same one hit after the other.
     *
     * @param wanted is given a hit and says whether it wants another
     */
    void search(Query query, @Nullable String after, Predicate<Hit> wanted);

    /** The same from the beginning, and each hit with all that was read in its article. */
    void searchWhole(Query query, Predicate<Hit> wanted);

    /**
     * The first hits, and by what they and those behind them could be told apart.
     *
     * @param shown no more hits than so many are given
     * @param counted no more than so many are looked at
     */
    Found search(Query query, int shown, int counted);

    /**
     * Articles in the order in which they were added.
     *
     * @param after the number of the article behind which to begin; 0 to begin with the first
     * @param limit no more than so many are given
     */
    List<ListedArticle> articles(ArticleQuery query, long after, int limit);

    /**
     * Looks through everything for what is not as it was written.
     *
     * @param progress is told after each line of the log how many have been gone through
     * @return how many entries are sound
     */
    long verify(Consumer<Damage> consumer, LongConsumer progress);

    /** Makes the index of words anew, from the texts; gives how many articles it has. Only search rests on it. */
    long mendIndex();

    /** Names what the record holds: by another name once anything has been written that it gives. */
    String state();

    /** How many readings there are. */
    long size();

    /** Makes one clean file of it that can be handed on. The file must not exist yet. */
    void copyTo(Path file);

    @Override
    void close();
}
