package org.isnad.record;

/** A correction that cannot be made: the record is as it was. */
public final class CorrectionException extends RuntimeException {

    private final String todo;

    /**
     * @param what what is wrong with it
     * @param todo what to do
     */
    CorrectionException(String what, String todo) {
        super(what);
        this.todo = todo;
    }

    public String todo() {
        return todo;
    }
}
