/** The strict reading of a request's JSON body. */
@NullMarked
package wordle.games.body;

import org.jspecify.annotations.NullMarked;
