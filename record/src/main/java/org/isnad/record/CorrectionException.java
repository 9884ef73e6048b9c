package org.isnad.record;

import java.util.Arrays;
import java.util.List;

/** A correction that cannot be made: the record is as it was. */
public final class CorrectionException extends RuntimeException {

    /** Why it cannot be made, for those who say it in other words. */
    public enum Kind {
        UNSIGNED,
        NO_STATEMENT,
        NOTHING_SAID,
        MISSED_INCOMPLETE,
        NO_CORRECTION,
        ONLY_UNDOES,
        UNDONE_ALREADY,
        NO_NAME,
        NO_ARTICLE,
        NO_DATE,
        UNKNOWN_SPEAKER,
        DENIES_ITSELF,
        SEVERAL_PLACES,
        NOT_IN_THE_TEXT
    }

    private final Kind kind;

    @SuppressWarnings("serial") // no exception is written
    private final List<String> values;

    private final String todo;

    /**
     * @param what what is wrong with it
     * @param todo what to do
     * @param values what the kind is said of
     */
    CorrectionException(Kind kind, String what, String todo, Object... values) {
        super(what);
        this.kind = kind;
        this.todo = todo;
        this.values = Arrays.stream(values).map(String::valueOf).toList();
    }

    public Kind kind() {
        return kind;
    }

    /** What the kind is said of, such as the words that do not stand in the article. */
    public List<String> values() {
        return values;
    }

    public String todo() {
        return todo;
    }
}
