package wordle.games.game.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of games as JSON.
 *
 * @param games games without their guesses, newest first
 * @param next path and query of the next page; null on the last page
 */
@JsonbPropertyOrder({"games", "next"})
public record GameListJson(List<GameJson> games, @Nullable String next) {}
