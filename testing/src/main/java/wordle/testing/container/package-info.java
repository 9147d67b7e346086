/** Tests of the archive that is shipped, on a managed server with nothing else on the machine. */
@NullMarked
package wordle.testing.container;

import org.jspecify.annotations.NullMarked;
