/** The zips that users are given, unpacked and run as they would be. */
@NullMarked
package org.isnad.release;

import org.jspecify.annotations.NullMarked;
