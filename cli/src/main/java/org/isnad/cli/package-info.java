/**
 * The command line: one command a class, and the only place that prints and exits. In: words typed by a person. Out: a
 * digest or JSON on standard output, faults and progress on standard error, an exit code. What the commands do is done
 * elsewhere and can be called without them.
 */
@NullMarked
package org.isnad.cli;

import org.jspecify.annotations.NullMarked;
