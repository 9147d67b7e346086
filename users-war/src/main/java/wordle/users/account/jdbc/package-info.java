/** Accounts in the service's own database. */
@NullMarked
package wordle.users.account.jdbc;

import org.jspecify.annotations.NullMarked;
