/** Verification: whether credentials, as HTTP Basic carries them, are those of a user. */
@NullMarked
package wordle.users.authentication;

import org.jspecify.annotations.NullMarked;
