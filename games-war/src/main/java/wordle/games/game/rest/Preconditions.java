package wordle.games.game.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import wordle.games.game.Game;

/**
 * What a request says of a game's entity tag (RFC 9110 section 13.1).
 *
 * @param ifMatch one of these has to be the game's tag
 * @param ifNoneMatch none of these may be the game's tag
 */
record Preconditions(Optional<List<String>> ifMatch, Optional<List<String>> ifNoneMatch) {

  private static final Pattern COMMA = Pattern.compile(",");
  private static final List<String> ANY = List.of("*");
  private static final String WEAK = "W/";

  static Preconditions of(HttpServletRequest request) {
    return new Preconditions(
        tags(request, HttpHeaders.IF_MATCH), tags(request, HttpHeaders.IF_NONE_MATCH));
  }

  boolean hold(Game game) {
    return ifMatchHolds(game) && ifNoneMatchHolds(game);
  }

  /** Compares strongly: a weak tag matches nothing. */
  boolean ifMatchHolds(Game game) {
    String current = EntityTag.of(game);
    return ifMatch.map(tags -> tags.equals(ANY) || tags.contains(current)).orElse(true);
  }

  /** Compares weakly: a weak tag matches as the strong one does. */
  boolean ifNoneMatchHolds(Game game) {
    String current = EntityTag.of(game);
    return ifNoneMatch
        .map(tags -> !tags.equals(ANY) && !tags.contains(current) && !tags.contains(WEAK + current))
        .orElse(true);
  }

  private static Optional<List<String>> tags(HttpServletRequest request, String header) {
    List<String> lines = Collections.list(request.getHeaders(header));
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(lines.stream().flatMap(Preconditions::members).toList());
  }

  /**
   * The members of a list. A comma within somebody else's tag cuts it in two; no piece of a tag is
   * a tag of ours, nor is what is malformed, so that neither matches.
   */
  static Stream<String> members(String field) {
    return COMMA.splitAsStream(field).map(String::strip);
  }
}
