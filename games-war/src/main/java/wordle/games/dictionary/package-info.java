/** The words of the game: which may be drawn as solutions, and which may be guessed. Pure Java. */
@NullMarked
package wordle.games.dictionary;

import org.jspecify.annotations.NullMarked;
