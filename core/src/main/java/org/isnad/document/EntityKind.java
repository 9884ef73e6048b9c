package org.isnad.document;

import java.util.Locale;

/** What an entity is; the kinds of the codebook, written in lower case there. */
public enum EntityKind {
    PERSON,
    ORGANISATION,
    /** A news agency, paper, channel or site. */
    OUTLET,
    STATE,
    /** An armed or political group, or joint speakers. */
    GROUP,
    /** An office-holder without a name. */
    ROLE,
    ANONYMOUS,
    /** Refugees, residents, prisoners. */
    WITNESSES,
    /** A statement, a report, a memo. */
    DOCUMENT;

    /** The kind as the codebook writes it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
