/** Limits how many events of one kind a client may cause in a minute. Plain Java. */
@NullMarked
package wordle.users.throttling;

import org.jspecify.annotations.NullMarked;
