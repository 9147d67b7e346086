/** The problem details (RFC 9457) that only this service has. */
@NullMarked
package wordle.games.problem;

import org.jspecify.annotations.NullMarked;
