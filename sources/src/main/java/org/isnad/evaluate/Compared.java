package org.isnad.evaluate;

import java.util.Objects;
import org.isnad.document.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A marked statement beside the one that was read for it, and what of it is right. One of the two is missing where the other has
 * no twin; then nothing is right.
 *
 * @param source whether the sources are right to the letter, also where both have none
 * @param chain whether the speaker and all go-betweens are right
 * @param sourceWords counts the words of the sources, {@code contentWords} those of the contents
 */
public record Compared(
        @Nullable Statement gold,
        @Nullable Statement system,
        boolean cue,
        boolean source,
        boolean content,
        boolean speaker,
        boolean chain,
        boolean within,
        Score.Matches sourceWords,
        Score.Matches contentWords) {

    /** From this share of common words on, contents say the same. */
    private static final double SAME_CONTENT = 0.8;

    /** One without its twin. */
    static Compared alone(
            @Nullable Statement gold,
            @Nullable Statement system,
            Score.Matches sourceWords,
            Score.Matches contentWords) {
        return new Compared(gold, system, false, false, false, false, false, false, sourceWords, contentWords);
    }

    /** What there is of it, the marked one first. */
    Statement markedElseRead() {
        return gold != null ? gold : Objects.requireNonNull(system);
    }

    /** Whether it was marked and read. */
    public boolean isFound() {
        return gold != null && system != null;
    }

    /**
     * What the confidence of a statement is about: that somebody said this. It is there, the right one is said to have said it,
     * and four fifths of the words of what was said are those that were marked. What it does and where it stands are left aside.
     */
    public boolean isRight() {
        return isFound() && speaker && (contentWords.isEmpty() || contentWords.value() >= SAME_CONTENT);
    }

    void addTo(Scores scores) {
        scores.add(Figure.SOURCE_OVERLAP, sourceWords.right(), sourceWords.predicted(), sourceWords.gold());
        scores.add(Figure.CONTENT_OVERLAP, contentWords.right(), contentWords.predicted(), contentWords.gold());
        add(scores, Figure.STATEMENT_FOUND, isFound());
        add(scores, Figure.CUE_EXACT, cue);
        add(scores, Figure.CONTENT_EXACT, content);
        add(scores, Figure.STATEMENT_EXACT, cue && source && content);
        add(scores, Figure.SPEAKER_END_TO_END, speaker);
        scores.add(
                Figure.SOURCE_EXACT,
                source && hasSource(gold) ? 1 : 0,
                hasSource(system) ? 1 : 0,
                hasSource(gold) ? 1 : 0);
        if (gold != null && system != null) {
            scores.add(Figure.SPEAKER, speaker);
            scores.add(Figure.ACT, gold.act() == system.act());
            scores.add(Figure.FORM, gold.form() == system.form());
            scores.add(Figure.CHAIN, chain);
            scores.add(Figure.WITHIN, within);
        }
    }

    private void add(Scores scores, Figure figure, boolean isRight) {
        scores.add(figure, isRight ? 1 : 0, system == null ? 0 : 1, gold == null ? 0 : 1);
    }

    private static boolean hasSource(@Nullable Statement statement) {
        return statement != null && !statement.sources().isEmpty();
    }
}
