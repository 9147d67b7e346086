/** Administrative commands on the database of this service. */
@NullMarked
package wordle.games.command;

import org.jspecify.annotations.NullMarked;
