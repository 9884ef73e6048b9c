package org.isnad.sources;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isnad.article.Article;
import org.jspecify.annotations.Nullable;

/** What an input gave at one place: an article, nothing but a fault, or that nothing has changed. */
public sealed interface Item {

    /**
     * An article to be read.
     *
     * @param faults what was wrong with it and did not keep it from being read
     * @param capture how it was met, when the input tells
     * @param bytes what it was made of: a whole file or page, or the line or row of it, unpacked; of an entry of a feed its text; nobody changes
     *     them any more
     */
    record Taken(
            Article article,
            Place place,
            List<Fault> faults,
            @Nullable Capture capture,
            byte[] bytes) implements Item {
        public Taken {
            faults = List.copyOf(faults);
        }

        /** An article of an input that does not tell how it was met; its reader has the bytes. */
        Taken(Article article, Place place, List<Fault> faults) {
            this(article, place, faults, null, new byte[0]);
        }

        /** The same, met so. */
        Taken met(Capture how) {
            return new Taken(article, place, faults, how, bytes);
        }

        /** Under which it is found again: its URL, else the name of its file, or the id of a line or row. */
        public String address() {
            if (capture != null) {
                return capture.address();
            }
            return article.told().url() != null ? article.told().url() : place.line() > 0 ? article.id() : place.file();
        }

        /** The bytes are compared as well, one by one: a record alone would ask whether they are the same array. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Taken that
                    && article.equals(that.article)
                    && place.equals(that.place)
                    && faults.equals(that.faults)
                    && Objects.equals(capture, that.capture)
                    && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Objects.hash(article, place, faults, capture, Arrays.hashCode(bytes));
        }
    }

    /** A page that its server says is the one that was met the last time; it has not been sent again. */
    record Unchanged(String address) implements Item {}

    /** Something that could not be read. */
    record Refused(Fault fault) implements Item {}
}
