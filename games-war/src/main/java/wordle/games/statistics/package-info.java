/**
 * The statistics of a player, computed from the finished games, in plain Java. Databases implement
 * {@link wordle.games.statistics.FinishedGames}.
 */
@NullMarked
package wordle.games.statistics;

import org.jspecify.annotations.NullMarked;
