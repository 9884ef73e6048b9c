package org.isnad.json;

import java.io.IOException;

/** JSON that is no document; the message names the key and what was expected there. */
public final class BadDocument extends IOException {

    private static final long serialVersionUID = 1L;

    BadDocument(String message) {
        super(message);
    }
}
