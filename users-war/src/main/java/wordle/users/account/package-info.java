/** Accounts: names, passwords, how they are kept, and how one comes to be. Plain Java. */
@NullMarked
package wordle.users.account;

import org.jspecify.annotations.NullMarked;
