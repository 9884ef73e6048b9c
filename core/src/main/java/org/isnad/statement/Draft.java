package org.isnad.statement;

import java.util.ArrayList;
import java.util.List;
import org.isnad.document.Act;
import org.isnad.document.Form;
import org.isnad.document.Reason;
import org.isnad.grammar.Clauses.Opening;
import org.isnad.grammar.NounPhrase;
import org.isnad.lexicon.Entry;
import org.isnad.lexicon.VerbForm;
import org.jspecify.annotations.Nullable;

/** A statement while it is being read: token ranges, half open; -1 where there is none. */
final class Draft {

    /** How a statement hangs together with what stands before it. */
    enum Link {
        /** Stands for itself. */
        FREE,
        /** A participle or a verb with و that goes on from the statement before it and ends that one's content. */
        CONTINUES,
        /** Stands inside another's content. */
        NESTED,
        /** Beside its content: بحسب. */
        BESIDE
    }

    final String production;
    final Entry.@Nullable Cue entry;
    final @Nullable VerbForm form;
    int cueFrom = -1;
    int cueTo = -1;
    int contentFrom = -1;
    int contentTo = -1;

    @Nullable
    NounPhrase source;
    /** Another one who says it with the first, or whom the first had it from. */
    final List<NounPhrase> carriers = new ArrayList<>(0);

    Link link = Link.FREE;
    /** How the content opened: decides how sure we are, and what may end it. */
    Opened opened = Opened.OBJECT;

    Act act = Act.ASSERT;

    @Nullable
    Form quoted;

    int sentence;
    String id = "";
    boolean title;
    /** Whether the content was found past words that no rule has read. */
    boolean far;
    /** The cue's first letter. */
    char begins;

    /** How much more than the next the chosen reading weighed: of who is named, of the content's end, of whether it stands; -1 where nothing was weighed. */
    float subjectMargin = -1;

    float endMargin = -1;
    float standingMargin = -1;

    /** What speaks against it, a set of {@link Doubt#bit}. */
    int doubts;

    /** Whether the cue stands in a relative clause. */
    boolean relative;

    @Nullable
    Draft within;

    @Nullable
    String speaker;

    final List<String> via = new ArrayList<>(0);

    @Nullable
    String spoken;

    final List<Reason> why = new ArrayList<>(4);

    enum Opened {
        PARTICLE,
        COLON,
        QUOTE,
        PREPOSITION,
        OBJECT;

        static Opened of(Opening opening) {
            return switch (opening.kind()) {
                case PARTICLE -> PARTICLE;
                case COLON -> COLON;
                case QUOTE -> QUOTE;
            };
        }

        /** Whether a particle, colon or mark shows where the content begins, whoever is named before it. */
        boolean isMark() {
            return this != OBJECT && this != PREPOSITION;
        }
    }

    Draft(String production, Entry.@Nullable Cue entry, @Nullable VerbForm form) {
        this.production = production;
        this.entry = entry;
        this.form = form;
        if (entry != null) {
            act = entry.act();
        }
    }

    /** Doubts it where this holds. */
    void doubt(Doubt doubt, boolean holds) {
        doubts |= holds ? doubt.bit() : 0;
    }

    /** The token where the statement shows itself first. */
    int place() {
        return cueFrom >= 0 ? cueFrom : contentFrom;
    }

    /** Behind the last token of its content. */
    int end() {
        return contentTo;
    }

    boolean holds(int token) {
        return contentFrom <= token && token < contentTo;
    }

    @Override
    public String toString() {
        return production + "@" + place();
    }
}
