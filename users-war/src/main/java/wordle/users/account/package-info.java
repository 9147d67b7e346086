/** Accounts: usernames, passwords and their hashes, registration. Plain Java. */
@NullMarked
package wordle.users.account;

import org.jspecify.annotations.NullMarked;
