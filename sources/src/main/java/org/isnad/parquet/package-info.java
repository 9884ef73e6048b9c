/**
 * What {@code isnad spark} wrote, read back: its tables of Parquet as articles with what was read in them. Knows nothing of Spark, and of Parquet what the
 * library tells it.
 */
@NullMarked
package org.isnad.parquet;

import org.jspecify.annotations.NullMarked;
