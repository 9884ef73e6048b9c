package org.isnad.mention;

/** An expression of time that was read: what it means, and the token behind its last. */
record Dated(Period period, int end) {}
