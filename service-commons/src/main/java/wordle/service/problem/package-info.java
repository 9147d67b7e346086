/** Errors as clients see them: problem details (RFC 9457), and one dispatch from exceptions. */
@NullMarked
package wordle.service.problem;

import org.jspecify.annotations.NullMarked;
