package org.isnad.choice;

import java.util.ArrayList;
import java.util.List;

/** The findings that one kind of choice rests on, numbered from 0; each has a name that a person can read. Filled once, then only read. */
public final class Findings {

    private final String choice;
    private final List<String> names = new ArrayList<>();
    private final List<String> open = new ArrayList<>();

    /** @param choice the kind of choice, which is its file's name */
    public Findings(String choice) {
        this.choice = choice;
    }

    public String choice() {
        return choice;
    }

    /** A finding that is there or not. */
    public int flag(String name) {
        names.add(name);
        return names.size() - 1;
    }

    /**
     * A finding that has one or more of these values.
     *
     * @return the number of the first value; the others follow in their order
     */
    public int group(String name, Object... values) {
        int first = names.size();
        for (Object value : values) {
            names.add(name + ": " + value);
        }
        return first;
    }

    /**
     * A finding that two things make together.
     *
     * @return the number of the first pair; those of the same first value follow in the order of the second
     */
    public int pairs(String name, Object[] first, Object[] second) {
        int number = names.size();
        for (Object one : first) {
            for (Object other : second) {
                names.add(name + ": " + one + " | " + other);
            }
        }
        return number;
    }

    /** A finding that is a number: 0, 1, … up to {@code most}, which stands for all from there on. */
    public int count(String name, int most) {
        int first = names.size();
        for (int n = 0; n <= most; n++) {
            names.add(name + ": " + n + (n == most ? " or more" : ""));
        }
        return first;
    }

    /**
     * A finding whose values no list holds beforehand, such as words: its name, a space, the value.
     *
     * @return the number by which a value is added; such numbers are counted apart from the others
     */
    public int open(String name) {
        open.add(name + " ");
        return open.size() - 1;
    }

    public int size() {
        return names.size();
    }

    public String name(int finding) {
        return names.get(finding);
    }

    int openSize() {
        return open.size();
    }

    /** What the names of an open finding begin with. */
    String openName(int finding) {
        return open.get(finding);
    }
}
