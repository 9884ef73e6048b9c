/**
 * The reading over partitions of an archive, on Spark. In: files of a file system that Hadoop knows, as {@code isnad read} takes them, and Parquet. Out:
 * tables of Parquet ({@link org.isnad.spark.Tables}). What is read, compared and told is what core reads, compares and tells; nothing of it is written here
 * a second time.
 */
@NullMarked
package org.isnad.spark;

import org.jspecify.annotations.NullMarked;
