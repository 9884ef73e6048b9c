package org.isnad.choice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All findings that may weigh in one kind of choice, numbered: those that a list holds, then those values of open ones that have a weight. */
final class Numbers {

    /** What no weight is known of. */
    static final int NONE = -1;

    private final Findings findings;
    private final Map<String, Integer> closed = new HashMap<>();
    private final List<Map<String, Integer>> open = new ArrayList<>();
    private final List<String> further = new ArrayList<>();

    /** @param weighed the names of the findings that have weights; what is no finding any more is passed over */
    Numbers(Findings findings, Iterable<String> weighed) {
        this.findings = findings;
        for (int f = 0; f < findings.size(); f++) {
            closed.put(findings.name(f), f);
        }
        for (int o = 0; o < findings.openSize(); o++) {
            open.add(new HashMap<>());
        }
        for (String name : weighed) {
            if (!closed.containsKey(name)) {
                number(name);
            }
        }
    }

    private void number(String name) {
        boolean known = false;
        for (int o = 0; o < open.size(); o++) {
            String begin = findings.openName(o);
            if (name.startsWith(
                    begin)) { // "word first: …" may be a value of "word" and of "word first:", whichever is added
                open.get(o).put(name.substring(begin.length()), findings.size() + further.size());
                known = true;
            }
        }
        if (known) {
            further.add(name);
        }
    }

    int size() {
        return findings.size() + further.size();
    }

    /** The number of a finding by its name. */
    int of(String name) {
        Integer number = closed.get(name);
        for (int o = 0; o < open.size() && number == null; o++) {
            String begin = findings.openName(o);
            number = name.startsWith(begin) ? open.get(o).get(name.substring(begin.length())) : null;
        }
        return number == null ? NONE : number;
    }

    /** The number of an open finding's value. */
    int of(int open, String value) {
        Integer number = this.open.get(open).get(value);
        return number == null ? NONE : number;
    }

    String name(int number) {
        return number < findings.size() ? findings.name(number) : further.get(number - findings.size());
    }
}
