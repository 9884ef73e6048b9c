package org.isnad.record;

/** A decision that cannot be made: the record is as it was. */
public final class DecisionException extends RuntimeException {

    private final String todo;

    /**
     * @param what what is wrong with it
     * @param todo what to do
     */
    DecisionException(String what, String todo) {
        super(what);
        this.todo = todo;
    }

    public String todo() {
        return todo;
    }
}
