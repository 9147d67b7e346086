/** The database behind one interface, SQL for repositories, and migration at startup. */
@NullMarked
package wordle.service.database;

import org.jspecify.annotations.NullMarked;
