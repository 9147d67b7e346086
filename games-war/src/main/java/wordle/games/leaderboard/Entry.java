package wordle.games.leaderboard;

import java.util.OptionalInt;

/**
 * A player's place on a leaderboard.
 *
 * @param rank from 1; empty where the player has too few games
 */
public record Entry(OptionalInt rank, Standing standing) {}
