/** The rules of the game, in plain Java. */
@NullMarked
package wordle.games.game;

import org.jspecify.annotations.NullMarked;
