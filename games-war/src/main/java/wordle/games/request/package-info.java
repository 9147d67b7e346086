/** What the shared HTTP filters need to know of this service, and the parameters of a query. */
@NullMarked
package wordle.games.request;

import org.jspecify.annotations.NullMarked;
