/** The client address of a request, and what the shared filters need to know of this service. */
@NullMarked
package wordle.users.http;

import org.jspecify.annotations.NullMarked;
