package org.isnad.json;

import java.util.List;
import org.isnad.document.Document;

/**
 * A document as it was read from JSON, with what the JSON says beyond it.
 *
 * @param reach for each of the document's places, in km, how far off an answer may be; 0 where the file says nothing
 * @param lies spans whose text does not stand at their offsets, each as a sentence; spans outside the text are left out of the document
 */
public record MarkedDocument(Document document, List<Double> reach, List<String> lies) {
    public MarkedDocument {
        reach = List.copyOf(reach);
        lies = List.copyOf(lies);
    }
}
