/** What the shared HTTP filters need to know of this service. */
@NullMarked
package wordle.users.http;

import org.jspecify.annotations.NullMarked;
