package org.isnad.statement;

import org.isnad.document.Document;
import org.isnad.lexicon.Lexicon;
import org.isnad.mention.Names;
import org.isnad.token.Tokens;

/**
 * An article as it was read, with what was found on the way to it, so that whoever goes on from there need not find it again. Immutable.
 *
 * @param lexicon by which the tokens and names were found
 * @param tokens of the document's text
 * @param names of the lexicon in it
 */
public record Reading(Document document, Lexicon lexicon, Tokens tokens, Names names) {}
