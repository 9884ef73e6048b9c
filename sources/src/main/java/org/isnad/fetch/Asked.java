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

    static final Asked ROBOTS = new Asked(Map.of("Accept", "text/plain,*/*;q=0.1"), FetchLimits.ROBOTS, true, false);
}
