package org.isnad.parquet;

import org.isnad.document.Document;
import org.isnad.sources.Item;

/**
 * An article of an archive with what was read in it.
 *
 * @param key tells it from all others
 * @param taken the article as it was taken; its bytes are not here any more
 * @param sha256 of these bytes, in hexadecimal
 * @param version of the program that read it
 * @param lexicons with which it was read
 * @param weights with which it was read
 */
public record Archived(
        String key,
        Item.Taken taken,
        String sha256,
        Document document,
        String version,
        String lexicons,
        String weights) {}
