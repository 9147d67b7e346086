/** Finished games, read from a relational database through JDBC. */
@NullMarked
package wordle.games.statistics.jdbc;

import org.jspecify.annotations.NullMarked;
