/**
 * What a player's finished games come to. Pure Java, computed from the games themselves; whoever
 * keeps them implements {@link wordle.games.statistics.FinishedGames}.
 */
@NullMarked
package wordle.games.statistics;

import org.jspecify.annotations.NullMarked;
