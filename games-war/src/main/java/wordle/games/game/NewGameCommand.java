package wordle.games.game;

import wordle.games.player.Player;

/** A request of a player to start a game. */
public record NewGameCommand(Player player, PuzzleKind kind, Mode mode) {}
