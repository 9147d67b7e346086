/** Authentication: verifies credentials, as HTTP Basic carries them, against the accounts. */
@NullMarked
package wordle.users.authentication;

import org.jspecify.annotations.NullMarked;
