/** How much one client may ask for in a minute. Plain Java. */
@NullMarked
package wordle.users.throttling;

import org.jspecify.annotations.NullMarked;
