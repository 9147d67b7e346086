/** Registration over HTTP. */
@NullMarked
package wordle.users.account.rest;

import org.jspecify.annotations.NullMarked;
