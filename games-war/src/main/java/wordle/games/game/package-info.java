/**
 * The rules of the game. Pure Java: no framework, no clock, no database. Refusals are values, a
 * game is immutable, and whoever keeps games implements {@link wordle.games.game.Games}.
 */
@NullMarked
package wordle.games.game;

import org.jspecify.annotations.NullMarked;
