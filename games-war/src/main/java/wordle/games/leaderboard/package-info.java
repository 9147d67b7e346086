/**
 * Who plays best. Pure Java; whoever keeps standings implements {@link
 * wordle.games.leaderboard.Standings}.
 */
@NullMarked
package wordle.games.leaderboard;

import org.jspecify.annotations.NullMarked;
