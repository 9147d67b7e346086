package wordle.games.game.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of games on the wire.
 *
 * @param next where the next page is; null on the last one
 */
@JsonbPropertyOrder({"games", "next"})
public record GameListJson(List<GameJson> games, @Nullable String next) {}
