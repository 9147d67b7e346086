/** Registration, and the calls of users on their own accounts, over HTTP. */
@NullMarked
package wordle.users.account.rest;

import org.jspecify.annotations.NullMarked;
