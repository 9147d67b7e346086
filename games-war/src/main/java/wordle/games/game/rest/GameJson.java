package wordle.games.game.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import wordle.games.dictionary.Word;
import wordle.games.game.Game;
import wordle.games.game.Mode;
import wordle.service.json.Timestamp;

/**
 * A game as JSON. Null members are omitted.
 *
 * @param puzzle the kind of the puzzle
 * @param date the day of a daily puzzle, otherwise null
 * @param guesses null in a list of games
 * @param createdAt RFC 3339 in UTC with milliseconds
 * @param finishedAt likewise; null while the game is in progress
 * @param solution null while the game is in progress
 */
@JsonbPropertyOrder({
  "id",
  "status",
  "puzzle",
  "date",
  "hardMode",
  "wordLength",
  "maxGuesses",
  "guessesRemaining",
  "guesses",
  "createdAt",
  "finishedAt",
  "solution"
})
public record GameJson(
    String id,
    String status,
    String puzzle,
    @Nullable String date,
    boolean hardMode,
    int wordLength,
    int maxGuesses,
    int guessesRemaining,
    @Nullable List<GuessJson> guesses,
    String createdAt,
    @Nullable String finishedAt,
    @Nullable String solution) {

  static GameJson of(Game game) {
    return of(game, GuessJson.allOf(game));
  }

  static GameJson summary(Game game) {
    return of(game, null);
  }

  private static GameJson of(Game game, @Nullable List<GuessJson> guesses) {
    return new GameJson(
        game.id().toString(),
        game.status().text(),
        game.puzzle().kind().text(),
        game.puzzle().date().map(LocalDate::toString).orElse(null),
        game.puzzle().mode() == Mode.HARD,
        Word.LENGTH,
        Game.MAX_GUESSES,
        game.guessesRemaining(),
        guesses,
        Timestamp.of(game.createdAt()),
        game.finishedAt().map(Timestamp::of).orElse(null),
        game.isOver() ? game.solution().word().letters() : null);
  }
}
