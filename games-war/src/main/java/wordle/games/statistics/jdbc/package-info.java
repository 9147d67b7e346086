/** The store of finished games, in a relational database through JDBC. */
@NullMarked
package wordle.games.statistics.jdbc;

import org.jspecify.annotations.NullMarked;
