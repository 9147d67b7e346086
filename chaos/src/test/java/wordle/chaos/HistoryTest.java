package wordle.chaos;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

  private static final String GAME = "0190f3c2";
  private static final Reply OK = reply(200);
  private static final Reply CREATED = reply(201);

  private final History history = new History();

  @Test
  void acknowledgedAccountMustBeStoredOnce() {
    history.registered("ada", CREATED);

    assertDoesNotThrow(() -> history.checkAccounts(List.of("ada")));
    assertFails("201 for ada but 0 rows", () -> history.checkAccounts(List.of()));
    assertFails("201 for ada but 2 rows", () -> history.checkAccounts(List.of("ada", "ada")));
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 422, 429, 503})
  void refusedAccountMustNotBeStored(int status) {
    history.registered("ada", reply(status));

    assertDoesNotThrow(() -> history.checkAccounts(List.of()));
    assertFails("ada was refused but is stored", () -> history.checkAccounts(List.of("ada")));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 500, 502, 504})
  void accountWithUnknownOutcomeMayBeStored(int status) {
    history.registered("ada", reply(status));

    assertDoesNotThrow(() -> history.checkAccounts(List.of()));
    assertDoesNotThrow(() -> history.checkAccounts(List.of("ada")));
  }

  @Test
  void accountThatWasNeverSentMustNotBeStored() {
    assertFails("bob is stored but was never sent", () -> history.checkAccounts(List.of("bob")));
  }

  @Test
  void acknowledgedGameMustBeStoredOnceForItsPlayer() {
    history.started("ada", GAME, CREATED);

    assertDoesNotThrow(() -> history.checkGames(List.of(stored(""))));
    assertFails("lost", () -> history.checkGames(List.of()));
    assertFails("lost", () -> history.checkGames(List.of(new StoredGame(GAME, "bob", ""))));
    assertFails("stored twice", () -> history.checkGames(List.of(stored(""), stored(""))));
  }

  @Test
  void playerMustNotHaveMoreGamesThanMayHaveBeenStarted() {
    history.started("ada", GAME, CREATED);
    history.started("ada", "", reply(503));
    List<StoredGame> two = List.of(stored(""), new StoredGame("other", "ada", ""));

    assertFails("ada has 2 games but started 1", () -> history.checkGames(two));
    history.started("ada", "", Reply.NONE);
    assertDoesNotThrow(() -> history.checkGames(two));
  }

  @Test
  void gameOfAnUnknownPlayerMustNotBeStored() {
    assertFails(
        "bob has 1 games", () -> history.checkGames(List.of(new StoredGame("another", "bob", ""))));
  }

  @Test
  void acknowledgedGuessesMustBeStoredInTheirOrder() {
    start();
    history.guessed(GAME, "crane", OK);
    history.guessed(GAME, "slate", OK);

    assertAccepted("crane", "slate");
    assertRefused();
    assertRefused("crane");
    assertRefused("slate");
    assertRefused("slate", "crane");
  }

  @Test
  void acknowledgedGuessMustNotBeStoredTwice() {
    start();
    history.guessed(GAME, "crane", OK);

    assertRefused("crane", "crane");
  }

  @Test
  void guessWithUnknownOutcomeMayBeStoredOnceAtAnyPosition() {
    start();
    history.guessed(GAME, "crane", OK);
    history.guessed(GAME, "civic", reply(504));
    history.guessed(GAME, "slate", OK);

    assertAccepted("crane", "slate");
    assertAccepted("civic", "crane", "slate");
    assertAccepted("crane", "civic", "slate");
    assertAccepted("crane", "slate", "civic");
    assertRefused("crane", "civic", "slate", "civic");
    assertRefused("civic", "slate", "crane");
  }

  @Test
  void refusedGuessMustNotBeStored() {
    start();
    history.guessed(GAME, "crane", OK);
    history.guessed(GAME, "slate", reply(503));

    assertAccepted("crane");
    assertRefused("crane", "slate");
  }

  @Test
  void guessThatWasNeverSentMustNotBeStored() {
    start();

    assertAccepted();
    assertRefused("crane");
  }

  @Test
  void requestsAndAcknowledgementsAreCounted() {
    history.registered("ada", CREATED);
    start();
    history.guessed(GAME, "crane", OK);
    history.guessed(GAME, "slate", reply(503));
    history.read(OK);

    assertEquals("{200=2, 201=2, 503=1}", history.statuses().toString());
    assertEquals(
        "5 requests; acknowledged and found on disk: 1 accounts, 1 games, 1 guesses",
        history.summary());
  }

  private void start() {
    history.started("ada", GAME, CREATED);
  }

  private void assertAccepted(String... words) {
    assertDoesNotThrow(() -> history.checkGames(List.of(stored(words))));
  }

  private void assertRefused(String... words) {
    assertFails("Game " + GAME, () -> history.checkGames(List.of(stored(words))));
  }

  private static void assertFails(String message, Runnable check) {
    String actual = assertThrows(IllegalStateException.class, check::run).getMessage();
    assertTrue(actual.contains(message), actual);
  }

  private static StoredGame stored(String... words) {
    return new StoredGame(GAME, "ada", String.join("", words));
  }

  private static Reply reply(int status) {
    return new Reply(status, "", 0);
  }
}
