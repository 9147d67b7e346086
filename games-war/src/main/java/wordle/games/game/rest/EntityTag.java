package wordle.games.game.rest;

import wordle.games.game.Game;

/**
 * The strong entity tag of a game (RFC 9110 section 8.8.3): its version, so each guess changes it.
 */
final class EntityTag {

  private EntityTag() {}

  static String of(Game game) {
    return "\"" + game.version() + "\"";
  }
}
