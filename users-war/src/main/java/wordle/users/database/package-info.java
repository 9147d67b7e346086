/** The database that {@code server.xml} defines, for CDI. */
@NullMarked
package wordle.users.database;

import org.jspecify.annotations.NullMarked;
