/** Architecture rules that hold for each service. */
@NullMarked
package wordle.testing.architecture;

import org.jspecify.annotations.NullMarked;
