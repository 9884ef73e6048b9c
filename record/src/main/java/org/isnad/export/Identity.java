package org.isnad.export;

import java.net.URI;
import java.net.URISyntaxException;
import org.isnad.article.CaptureKey;
import org.isnad.record.Recorded;

/** What an article and its statements are called outside the record: the same whenever and from whichever copy they are exported. */
public final class Identity {

    /** Before what Isnad names itself. */
    public static final String URN = "urn:x-isnad:";

    private final Recorded recorded;
    private final String key;

    public Identity(Recorded recorded) {
        this.recorded = recorded;
        this.key = CaptureKey.of(recorded.address(), recorded.sha256());
    }

    /** Tells this capture from others, in letters and digits. */
    String key() {
        return key;
    }

    /** Names something of this article, such as {@code s3}. */
    public String urn(String part) {
        return URN + key + "." + part;
    }

    /** Where the article is: its address when that is one of the web, else a name. */
    String iri() {
        var address = recorded.address();
        try {
            var scheme = new URI(address).getScheme();
            if ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme)) {
                return address;
            }
        } catch (URISyntaxException none) {
            return URN + key;
        }
        return URN + key;
    }
}
