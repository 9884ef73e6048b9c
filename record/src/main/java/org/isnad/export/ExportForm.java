package org.isnad.export;

import java.util.List;
import org.isnad.record.Recorded;

/** The forms of others that a record is written in. */
public enum ExportForm {
    /** What Citron, the BBC's finder of quotations, is trained on and measured with: an object an article. */
    CITRON {
        @Override
        public List<String> lines(Recorded recorded) {
            return List.of(JsonLine.of(new Citron(recorded.document()).article()));
        }
    },
    /** Web Annotation Data Model of the W3C, as JSON-LD: an annotation a statement. */
    ANNOTATION {
        @Override
        public List<String> lines(Recorded recorded) {
            return new Annotations(recorded).all().map(JsonLine::of).toList();
        }
    },
    /** PROV-JSON: an object an article, for the chains that its statements came through. */
    PROV {
        @Override
        public List<String> lines(Recorded recorded) {
            return List.of(JsonLine.of(new Provenance(recorded).article()));
        }
    },
    /** Claim and Quotation of schema.org, as JSON-LD: an object a statement that claims or quotes. */
    CLAIMS {
        @Override
        public List<String> lines(Recorded recorded) {
            return new Claims(recorded).all().map(JsonLine::of).toList();
        }
    };

    /** The article in this form, each line closed by a line feed; none where it says nothing that the form can hold. */
    public abstract List<String> lines(Recorded recorded);
}
