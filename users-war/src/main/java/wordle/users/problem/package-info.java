/** Errors as their callers see them: problem details (RFC 9457), one mapper for each cause. */
@NullMarked
package wordle.users.problem;

import org.jspecify.annotations.NullMarked;
