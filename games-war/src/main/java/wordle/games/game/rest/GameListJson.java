package wordle.games.game.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of games on the wire.
 *
 * @param games summaries, the newest first
 * @param next path and query of the next page; left out on the last one
 */
@JsonbPropertyOrder({"games", "next"})
public record GameListJson(List<GameJson> games, @Nullable String next) {}
