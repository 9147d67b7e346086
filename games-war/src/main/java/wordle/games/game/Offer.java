package wordle.games.game;

/**
 * A guess as a player sends it, before anything is known of it.
 *
 * @param player who offers
 * @param id for which game
 * @param text what is offered, word or not
 * @param precondition has to hold for the state in which the guess would be counted
 */
public record Offer(Player player, GameId id, String text, Precondition precondition) {}
