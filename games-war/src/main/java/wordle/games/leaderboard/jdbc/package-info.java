/** The store of standings, in a relational database through JDBC. */
@NullMarked
package wordle.games.leaderboard.jdbc;

import org.jspecify.annotations.NullMarked;
