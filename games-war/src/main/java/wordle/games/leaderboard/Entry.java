package wordle.games.leaderboard;

import java.util.OptionalInt;

/**
 * A player on a leaderboard.
 *
 * @param rank from 1; empty if the player has too few games
 */
public record Entry(OptionalInt rank, Standing standing) {}
