package org.isnad.record;

/**
 * Something in a record that is not as it was written.
 *
 * @param where which row or line, by name
 * @param what is wrong with it
 */
public record Damage(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
