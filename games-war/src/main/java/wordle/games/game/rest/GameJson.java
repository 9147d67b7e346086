package wordle.games.game.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wordle.games.game.Game;
import wordle.games.game.Guess;
import wordle.games.game.Word;

/** A game on the wire; in a list it stands without its guesses. Absent members are null here. */
@JsonbPropertyOrder({
  "id",
  "status",
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
    int wordLength,
    int maxGuesses,
    int guessesRemaining,
    @Nullable List<GuessJson> guesses,
    String createdAt,
    @Nullable String finishedAt,
    @Nullable String solution) {

  /** A guess on the wire: its word in lower case, and five marks, left to right. */
  @JsonbPropertyOrder({"word", "marks"})
  public record GuessJson(String word, List<String> marks) {

    static GuessJson of(Guess guess) {
      return new GuessJson(
          guess.word().letters(),
          guess.feedback().marks().stream()
              .map(mark -> mark.name().toLowerCase(Locale.ROOT))
              .toList());
    }
  }

  static GameJson of(Game game) {
    return of(game, game.guesses().stream().map(GuessJson::of).toList());
  }

  static GameJson summary(Game game) {
    return of(game, null);
  }

  private static GameJson of(Game game, @Nullable List<GuessJson> guesses) {
    return new GameJson(
        game.id().toString(),
        StatusName.of(game.status()),
        Word.LENGTH,
        Game.MAX_GUESSES,
        game.guessesRemaining(),
        guesses,
        Timestamp.of(game.createdAt()),
        game.finishedAt().map(Timestamp::of).orElse(null),
        game.isOver() ? game.solution().word().letters() : null);
  }
}
