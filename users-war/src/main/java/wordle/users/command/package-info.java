/** Commands of an operator on this service's own database, from the shell. */
@NullMarked
package wordle.users.command;

import org.jspecify.annotations.NullMarked;
