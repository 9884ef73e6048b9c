package org.isnad.choice;

/** Weights that cannot be used; the message names file and line, and what was expected there. */
public final class WeightsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WeightsException(String message) {
        super(message);
    }
}
