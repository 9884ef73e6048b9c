package org.isnad.lexicon;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How a cue takes its content. In lexicon files a frame is written as the words the content stands behind; see {@link #of}.
 */
public enum Frame {
    /** أن / إن / بأن and a clause. Written {@code clause}. */
    CLAUSE("clause"),
    /** A colon or a quotation mark and what follows. Written {@code quote}. */
    QUOTE("quote"),
    /** A noun without a preposition. Written {@code object}. */
    OBJECT("object"),
    /** A noun with بـ written on it, or بأن. */
    BI("بـ"),
    /** A noun with لـ written on it. */
    LI("لـ"),
    ILA("إلى"),
    ALA("على"),
    AN("عن"),
    MIN("من"),
    FI("في"),
    HAWLA("حول"),
    /** Somebody and then بـ or بأن: اتهم الحكومة بأنها …; the content starts with the somebody. */
    OBJECT_BI("object بـ"),
    /** دعا مجلس الأمن إلى … */
    OBJECT_ILA("object إلى"),
    /** حث الأطراف على … */
    OBJECT_ALA("object على"),
    /** حذر السكان من … */
    OBJECT_MIN("object من"),
    /** Somebody and then لـ: دعا الأطراف للعودة إلى الحوار */
    OBJECT_LI("object لـ"),
    /** طالب الحكومة أن … */
    OBJECT_CLAUSE("object clause"),
    /** طلب من الحكومة …, اقترح على … */
    MIN_OBJECT("من object"),
    ALA_OBJECT("على object"),
    LI_OBJECT("لـ object");

    private static final Map<String, Frame> BY_NAME = new TreeMap<>();

    static {
        for (Frame frame : values()) {
            BY_NAME.put(frame.written, frame);
        }
    }

    private final String written;

    Frame(String written) {
        this.written = written;
    }

    /** The frame written so in a lexicon file, or null. */
    static @Nullable Frame of(String written) {
        return BY_NAME.get(written.toLowerCase(Locale.ROOT));
    }

    static Iterable<String> names() {
        return BY_NAME.keySet();
    }

    /** As lexicon files write it. */
    public String written() {
        return written;
    }

    public long bit() {
        return 1L << ordinal();
    }
}
