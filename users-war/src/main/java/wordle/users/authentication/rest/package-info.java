/** Verification over HTTP: the gateway's question, and the door of this service itself. */
@NullMarked
package wordle.users.authentication.rest;

import org.jspecify.annotations.NullMarked;
