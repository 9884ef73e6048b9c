package org.isnad.claim;

import java.util.List;

/**
 * Where statements of a claim come from, as far as their chains tell: the same speaker, the same agency of an unnamed one, or nearly the same text. Two
 * known origins may still be one; never are there more than are known.
 *
 * @param voice who spoke
 * @param told what comes from there
 */
public record Origin(Voice voice, List<Telling> told) {

    public Origin {
        told = List.copyOf(told);
    }
}
