package wordle.games.game.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import wordle.games.game.Game;

/**
 * The conditions of a request on the entity tag of a game (RFC 9110 section 13.1), as versions.
 *
 * @param ifMatch the versions, 0 to 6, for which {@code If-Match} is true
 * @param ifNoneMatch the versions, 0 to 6, for which {@code If-None-Match} is true
 */
record Preconditions(Set<Integer> ifMatch, Set<Integer> ifNoneMatch) {

  private static final Set<Integer> ALL = versions(version -> true);
  private static final Pattern COMMA = Pattern.compile(",");
  private static final List<String> ANY = List.of("*");
  private static final String WEAK = "W/";

  static Preconditions of(HttpServletRequest request) {
    return of(
        Collections.list(request.getHeaders(HttpHeaders.IF_MATCH)),
        Collections.list(request.getHeaders(HttpHeaders.IF_NONE_MATCH)));
  }

  /** The conditions in all lines of both headers; a header without a line is true. */
  static Preconditions of(List<String> ifMatch, List<String> ifNoneMatch) {
    return new Preconditions(
        ifMatch.isEmpty() ? ALL : matching(tags(ifMatch)),
        ifNoneMatch.isEmpty() ? ALL : notMatching(tags(ifNoneMatch)));
  }

  /** The versions for which both conditions are true. */
  Set<Integer> versions() {
    return versions(version -> ifMatch.contains(version) && ifNoneMatch.contains(version));
  }

  /** Strong comparison: a weak tag never matches. */
  private static Set<Integer> matching(List<String> tags) {
    return tags.equals(ANY) ? ALL : versions(version -> tags.contains(EntityTag.of(version)));
  }

  /** Weak comparison: a weak tag matches like a strong one. */
  private static Set<Integer> notMatching(List<String> tags) {
    List<String> strong = tags.stream().map(Preconditions::withoutWeak).toList();
    return tags.equals(ANY) ? Set.of() : versions(v -> !strong.contains(EntityTag.of(v)));
  }

  private static String withoutWeak(String tag) {
    return tag.startsWith(WEAK) ? tag.substring(WEAK.length()) : tag;
  }

  /**
   * A comma within a tag splits the tag. No game has a tag with a comma, and no part of such a tag
   * is a tag, so that the parts do not match.
   */
  private static List<String> tags(List<String> lines) {
    return lines.stream().flatMap(COMMA::splitAsStream).map(String::strip).toList();
  }

  private static Set<Integer> versions(IntPredicate filter) {
    return IntStream.rangeClosed(0, Game.MAX_GUESSES)
        .filter(filter)
        .boxed()
        .collect(Collectors.toUnmodifiableSet());
  }
}
