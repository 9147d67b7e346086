/** What texts are made of. */
@NullMarked
package wordle.service.text;

import org.jspecify.annotations.NullMarked;
