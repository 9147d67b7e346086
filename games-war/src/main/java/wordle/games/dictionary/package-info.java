/** The words: which may be a solution, and which may be guessed. */
@NullMarked
package wordle.games.dictionary;

import org.jspecify.annotations.NullMarked;
