package org.isnad.fetch;

import org.isnad.sources.Headers;

/**
 * One answer of a server.
 *
 * @param headers its status line and fields
 * @param bytes unpacked; none where the status is no 2xx
 */
record Response(int status, Headers headers, byte[] bytes) {}
