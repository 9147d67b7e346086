/** The stores of games and daily puzzles, in a relational database through JDBC. */
@NullMarked
package wordle.games.game.jdbc;

import org.jspecify.annotations.NullMarked;
