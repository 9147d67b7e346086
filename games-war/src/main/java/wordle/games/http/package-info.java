/** What all resources share: the verified player, query parameters, problems and routes. */
@NullMarked
package wordle.games.http;

import org.jspecify.annotations.NullMarked;
