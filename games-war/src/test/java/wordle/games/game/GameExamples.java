package wordle.games.game;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import wordle.games.dictionary.Dictionary;
import wordle.games.dictionary.Word;
import wordle.games.player.Player;

/** Games, players and words for tests. */
public final class GameExamples {

  public static final Player ALICE = new Player("alice");
  public static final Player BOB = new Player("bob");
  public static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  public static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123Z");

  /** Six words that are not the solution of {@link #game()}. */
  public static final List<String> WRONG_WORDS =
      List.of("crane", "slate", "moist", "bring", "dodge", "funky");

  /** The versions that a guess expects if it may be counted in any state. */
  public static final Set<Integer> ANY_VERSION = Set.of(0, 1, 2, 3, 4, 5, 6);

  public static final String RIGHT_WORD = "abbey";

  private static final RandomGenerator RANDOM = new SplittableRandom(7);

  private GameExamples() {}

  /** A dictionary that draws only the right word and accepts the wrong ones too. */
  public static Dictionary dictionary() {
    Set<Word> accepted = WRONG_WORDS.stream().map(Word::new).collect(Collectors.toSet());
    accepted.add(new Word(RIGHT_WORD));
    return new Dictionary(List.of(new Word(RIGHT_WORD)), accepted);
  }

  /** Play with this dictionary. */
  public static GamePlay play(Games games, DailyPuzzles dailyPuzzles) {
    SecureRandom random = new SecureRandom();
    DailySolutions dailySolutions = new DailySolutions(dailyPuzzles, dictionary(), random);
    return new GamePlay(games, dailySolutions, dictionary(), random);
  }

  /** A game of Alice, with the right word as its solution. */
  public static Game game() {
    return game(RIGHT_WORD);
  }

  public static Game game(String solution) {
    return game(ALICE, solution, NOON);
  }

  public static Game game(Player player, Instant createdAt) {
    return game(player, RIGHT_WORD, createdAt);
  }

  /** A game of Alice after these guesses, each a second after the previous one. */
  public static Game gameAfter(String... words) {
    return after(game(), words);
  }

  public static Game after(Game game, String... words) {
    Game current = game;
    for (String word : words) {
      Instant now = current.createdAt().plusSeconds(current.version() + 1);
      current = ((GuessResult.Counted) current.guess(guess(word), now)).game();
    }
    return current;
  }

  public static Game won(Game game) {
    return after(game, RIGHT_WORD);
  }

  public static Game lost(Game game) {
    return after(game, WRONG_WORDS.toArray(String[]::new));
  }

  public static Guess guess(String word) {
    return new Guess(new Word(word));
  }

  public static GameId id() {
    return id(NOON);
  }

  /** A game of Alice in hard mode. */
  public static Game hardGame(String solution) {
    return Game.start(id(), ALICE, Puzzle.random(solution(solution), Mode.HARD), NOON);
  }

  /** A game of a day's puzzle, started at noon. */
  public static Game daily(Player player, LocalDate date) {
    Instant noon = date.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    Puzzle puzzle = Puzzle.daily(solution(RIGHT_WORD), date, Mode.NORMAL);
    return Game.start(id(noon), player, puzzle, noon);
  }

  public static Solution solution(String word) {
    return new Solution(new Word(word));
  }

  private static Game game(Player player, String solution, Instant createdAt) {
    Puzzle puzzle = Puzzle.random(solution(solution), Mode.NORMAL);
    return Game.start(id(createdAt), player, puzzle, createdAt);
  }

  private static synchronized GameId id(Instant instant) {
    return GameId.at(instant, RANDOM);
  }
}
