package wordle.games.game.rest;

import wordle.games.game.Game;

/** The strong entity tag of a game (RFC 9110 section 8.8.3): its version in quotes. */
final class EntityTag {

  private EntityTag() {}

  static String of(Game game) {
    return of(game.version());
  }

  static String of(int version) {
    return "\"" + version + "\"";
  }
}
