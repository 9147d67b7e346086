/** What texts are made of. */
@NullMarked
package wordle.games.text;

import org.jspecify.annotations.NullMarked;
