/** The Games service, which starts games, counts guesses and shows games. */
@NullMarked
package wordle.games;

import org.jspecify.annotations.NullMarked;
