package wordle.games.game;

/**
 * A game as a player asks for it.
 *
 * @param player who asks
 * @param puzzle a random one, or that of the day
 * @param mode which guesses the game shall take
 */
public record NewGame(Player player, Puzzle puzzle, Mode mode) {}
