/** The strict reading of a request's JSON body. */
@NullMarked
package wordle.service.json;

import org.jspecify.annotations.NullMarked;
