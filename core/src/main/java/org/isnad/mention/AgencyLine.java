package org.isnad.mention;

import java.time.LocalDate;

/**
 * The line in which an agency dates its report, above or before its first words: القاهرة 5 سبتمبر (رويترز) -. From there on the text counts from that
 * day, and no longer from the page's.
 *
 * @param end the token behind its date
 */
record AgencyLine(LocalDate day, int end) {}
