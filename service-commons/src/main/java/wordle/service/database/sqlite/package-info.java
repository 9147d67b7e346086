/** SQLite: its files, its error codes, and the migration of its schema. */
@NullMarked
package wordle.service.database.sqlite;

import org.jspecify.annotations.NullMarked;
