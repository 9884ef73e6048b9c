package org.isnad.train;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.isnad.choice.Choice;
import org.isnad.document.Document;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.evaluate.Compared;
import org.isnad.evaluate.Evaluation;
import org.isnad.evaluate.Words;
import org.isnad.statement.Outcome;
import org.jspecify.annotations.Nullable;

/** Tells of a choice in one article which candidate its marks call right. */
final class Lessons {

    private final Words words = new Words();
    private final Document marks;
    private final boolean complete;
    /** The ids of those read statements that are right. */
    private final Set<String> trusted = new HashSet<>();

    /** @param read the article as it is read with the weights so far */
    Lessons(MarkedArticle article, Document read) {
        this.marks = article.marks();
        this.complete = article.complete();
        for (Compared one : new Evaluation()
                .compare(marks, Collections.nCopies(marks.places().size(), 0.0), read)
                .statements()) {
            if (one.isRight() && one.system() != null) {
                trusted.add(one.system().id());
            }
        }
    }

    /** Teaches a choice, when the marks say which candidate is right and not all are. */
    void teach(Choice choice, Learner learner) {
        List<Choice.Candidate> candidates = choice.candidates();
        if (!complete && isOfTheWhole(candidates.get(0).reading())) {
            return; // what is not marked may be a statement all the same
        }
        boolean[] right = new boolean[candidates.size()];
        int count = 0;
        for (int c = 0; c < right.length; c++) {
            right[c] = isRight(choice, (Outcome) candidates.get(c).reading());
            count += right[c] ? 1 : 0;
        }
        if (count > 0 && count < right.length) {
            learner.add(candidates.stream().map(Choice.Candidate::findings).toList(), right);
        }
    }

    private static boolean isOfTheWhole(Object reading) {
        return reading instanceof Outcome.Stands || reading instanceof Outcome.Trusted;
    }

    private boolean isRight(Choice choice, Outcome outcome) {
        Span about = (Span) choice.about();
        Statement marked = marked(about);
        return switch (outcome) {
            case Outcome.Subject s -> marked != null && isSubject(s, marked);
            case Outcome.ContentEnd c -> marked != null && isContent(c.content(), marked);
            case Outcome.OfAct a -> marked != null && a.act() == marked.act();
            case Outcome.Trusted t -> t.right() == trusted.contains(t.id());
            case Outcome.Stands s -> s.stands() == (marked != null);
        };
    }

    /** The marked statement whose cue meets this place. */
    private @Nullable Statement marked(Span cue) {
        for (Statement s : marks.statements()) {
            if (s.cue() != null && s.cue().overlaps(cue)) {
                return s;
            }
        }
        return null;
    }

    private boolean isSubject(Outcome.Subject s, Statement marked) {
        String text = marks.text();
        boolean source = s.source() == null
                ? marked.sources().isEmpty()
                : !marked.sources().isEmpty()
                        && words.trimmed(text, s.source())
                                .equals(words.trimmed(text, marked.sources().get(0)));
        if (!source || s.content() == null || marked.contents().isEmpty()) {
            return source;
        }
        Span content = marked.contents().get(0);
        return s.content().start() < content.end()
                && words.content(text, new Span(s.content().start(), content.end()))
                                .start()
                        == words.content(text, content).start();
    }

    private boolean isContent(Span content, Statement marked) {
        if (marked.contents().isEmpty()) {
            return false;
        }
        Span last = marked.contents().get(marked.contents().size() - 1);
        return words.trimmed(marks.text(), content).end()
                == words.trimmed(marks.text(), last).end();
    }
}
