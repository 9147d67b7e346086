/** The Users service: makes accounts and verifies credentials. */
@NullMarked
package wordle.users;

import org.jspecify.annotations.NullMarked;
