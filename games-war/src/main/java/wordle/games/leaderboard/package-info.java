/**
 * The players with the best results, in plain Java. Databases implement {@link
 * wordle.games.leaderboard.Standings}.
 */
@NullMarked
package wordle.games.leaderboard;

import org.jspecify.annotations.NullMarked;
