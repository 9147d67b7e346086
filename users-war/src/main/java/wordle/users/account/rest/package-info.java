/** Registration, and what users do with their own accounts, over HTTP. */
@NullMarked
package wordle.users.account.rest;

import org.jspecify.annotations.NullMarked;
