/** Authentication over HTTP: of every call but registration, and for the gateway. */
@NullMarked
package wordle.users.authentication.rest;

import org.jspecify.annotations.NullMarked;
