package wordle.games.game.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import wordle.games.game.Game;

/**
 * The conditions of a request on a game's entity tag (RFC 9110 section 13). A tag is the game's
 * version; a weak one never matches strongly, and what is no tag matches nothing.
 */
final class Preconditions {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
  private static final String ANY = "*";

  private final List<String> ifMatch;
  private final List<String> ifNoneMatch;

  private Preconditions(List<String> ifMatch, List<String> ifNoneMatch) {
    this.ifMatch = ifMatch;
    this.ifNoneMatch = ifNoneMatch;
  }

  static Preconditions of(HttpServletRequest request) {
    return new Preconditions(tags(request, "If-Match"), tags(request, "If-None-Match"));
  }

  /** The strong tag of a game, which changes with every counted guess. */
  static String tag(Game game) {
    return "\"" + game.version() + "\"";
  }

  /** Whether the game is still one of those that {@code If-Match} names, if it names any. */
  boolean allow(Game game) {
    return ifMatch.isEmpty() || ifMatch.contains(ANY) || ifMatch.contains(tag(game));
  }

  /** Whether {@code If-None-Match} names the game as it is; its comparison is the weak one. */
  boolean isKnown(Game game) {
    return ifNoneMatch.contains(ANY)
        || ifNoneMatch.contains(tag(game))
        || ifNoneMatch.contains("W/" + tag(game));
  }

  /** Tags hold no comma here, so that a list may be split at each. */
  private static List<String> tags(HttpServletRequest request, String header) {
    return Collections.list(request.getHeaders(header)).stream()
        .flatMap(value -> COMMA.splitAsStream(value.strip()))
        .toList();
  }
}
