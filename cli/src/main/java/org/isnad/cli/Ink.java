package org.isnad.cli;

import org.isnad.document.Act;

/** Colours on a terminal that wants them; elsewhere the words as they are. */
record Ink(boolean on) {

    private static final String RESET = "\u001B[0m";

    String strong(String words) {
        return with("\u001B[1m", words);
    }

    String faint(String words) {
        return with("\u001B[2m", words);
    }

    String title(String words) {
        return with("\u001B[1;4m", words);
    }

    /** What is no longer there. */
    String gone(String words) {
        return with("\u001B[9;31m", words);
    }

    /** What was not there before. */
    String fresh(String words) {
        return with("\u001B[32m", words);
    }

    /** What is said against others stands out. */
    String act(Act act, String words) {
        return switch (act) {
            case DENY, DECLINE -> with("\u001B[31m", words);
            case ACCUSE, CLAIM_RESPONSIBILITY, WARN -> with("\u001B[35m", words);
            case DEMAND, COMMIT, EXPECT -> with("\u001B[33m", words);
            case ASSERT, APPRAISE, ASK -> with("\u001B[36m", words);
        };
    }

    private String with(String colour, String words) {
        return on && !words.isEmpty() ? colour + words + RESET : words;
    }
}
