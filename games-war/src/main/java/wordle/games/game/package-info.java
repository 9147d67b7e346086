/**
 * The rules of the game, in plain Java: no framework, clock or database. A game is immutable, and
 * an expected refusal is a value. Databases implement {@link wordle.games.game.Games}.
 */
@NullMarked
package wordle.games.game;

import org.jspecify.annotations.NullMarked;
