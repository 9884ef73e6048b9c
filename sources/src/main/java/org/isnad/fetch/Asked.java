package org.isnad.fetch;

import java.util.Map;

/**
 * What is wanted of one request.
 *
 * @param fields further fields of its head, by name
 * @param most bytes of the answer, packed and unpacked
 * @param isCut whether what is beyond is left unread; else it is a fault
 * @param isText whether what is no text by its type is a fault
 */
record Asked(Map<String, String> fields, int most, boolean isCut, boolean isText) {

    static final String IF_NONE_MATCH = "If-None-Match";
    static final String IF_MODIFIED_SINCE = "If-Modified-Since";

    static final Asked ROBOTS = new Asked(Map.of("Accept", "text/plain,*/*;q=0.1"), FetchLimits.ROBOTS, true, false);

    /** Whether it is to be sent only when it has changed. */
    boolean isConditional() {
        return fields.containsKey(IF_NONE_MATCH) || fields.containsKey(IF_MODIFIED_SINCE);
    }
}
