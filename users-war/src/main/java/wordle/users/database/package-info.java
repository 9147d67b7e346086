/** The service's own database: its data source for CDI, and its schema. */
@NullMarked
package wordle.users.database;

import org.jspecify.annotations.NullMarked;
