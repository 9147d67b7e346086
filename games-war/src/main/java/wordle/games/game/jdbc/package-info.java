/** Games in the service's database. */
@NullMarked
package wordle.games.game.jdbc;

import org.jspecify.annotations.NullMarked;
