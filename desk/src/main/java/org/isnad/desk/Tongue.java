package org.isnad.desk;

import java.util.Locale;

/** A language of the pages. */
public enum Tongue {
    AR,
    EN;

    /** As HTML names it: ar, en. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In which direction it runs: rtl, ltr. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    public Tongue other() {
        return this == AR ? EN : AR;
    }
}
