/** The database that {@code server.xml} defines, for CDI. */
@NullMarked
package wordle.games.database;

import org.jspecify.annotations.NullMarked;
