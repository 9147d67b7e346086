/** Games in a relational database, reached through JDBC. */
@NullMarked
package wordle.games.game.jdbc;

import org.jspecify.annotations.NullMarked;
