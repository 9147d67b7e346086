/** A whole system under test: start, instances, logs, databases and stop, all from outside. */
@NullMarked
package wordle.testing.system;

import org.jspecify.annotations.NullMarked;
