/** The Games service: starts games, takes guesses and shows their state. */
@NullMarked
package wordle.games;

import org.jspecify.annotations.NullMarked;
