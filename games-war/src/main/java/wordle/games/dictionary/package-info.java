/** The words of the game: those that are drawn as solutions and those that may be guessed. */
@NullMarked
package wordle.games.dictionary;

import org.jspecify.annotations.NullMarked;
