/** The strict reading of a request's JSON body. */
@NullMarked
package wordle.users.body;

import org.jspecify.annotations.NullMarked;
