/** Processes of this machine, commands, terminals, and waiting for conditions. */
@NullMarked
package wordle.testing.process;

import org.jspecify.annotations.NullMarked;
