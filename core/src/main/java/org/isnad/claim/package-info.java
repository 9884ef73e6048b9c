/**
 * What statements say, and how what two of them say relates. In come the statements of read articles; out go propositions, relations with
 * their reasons, and claims. Nothing here reads a text anew but by the tokens and mentions that the reading gives, and nothing knows of a record.
 */
@NullMarked
package org.isnad.claim;

import org.jspecify.annotations.NullMarked;
