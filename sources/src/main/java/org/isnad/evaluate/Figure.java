package org.isnad.evaluate;

/** What is measured, in the order in which it is shown. */
public enum Figure {
    STATEMENT_FOUND("statement found"),
    CUE_EXACT("cue exact"),
    SOURCE_EXACT("source exact"),
    SOURCE_OVERLAP("source overlap"),
    CONTENT_EXACT("content exact"),
    CONTENT_OVERLAP("content overlap"),
    STATEMENT_EXACT("statement exact"),
    SPEAKER("speaker"),
    SPEAKER_END_TO_END("speaker end to end"),
    ACT("act"),
    FORM("form"),
    CHAIN("chain"),
    WITHIN("within"),
    DATE_FOUND("date found"),
    DATE_VALUE("date value"),
    PLACE_FOUND("place found"),
    PLACE_LOCATED("place located"),
    FIGURE_FOUND("figure found"),
    FIGURE_VALUE("figure value"),
    FURNITURE("furniture"),
    DENIALS_DISPUTED("denials disputed"),
    DISPUTE_PAIRS("dispute pairs"),
    TITLE("title");

    private final String label;

    Figure(String label) {
        this.label = label;
    }

    /** The name on the screen and in JSON. */
    public String label() {
        return label;
    }

    Score empty() {
        return switch (this) {
            case SPEAKER, ACT, FORM, CHAIN, WITHIN, TITLE -> new Score.Accuracy(0, 0);
            default -> new Score.Matches(0, 0, 0);
        };
    }
}
