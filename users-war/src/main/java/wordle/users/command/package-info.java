/** What the person who runs the system does from the shell, on this service's own database. */
@NullMarked
package wordle.users.command;

import org.jspecify.annotations.NullMarked;
