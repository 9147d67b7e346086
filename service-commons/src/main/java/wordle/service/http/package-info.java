/** Filters for every request: its id, access log, metrics, allowed hosts and visible headers. */
@NullMarked
package wordle.service.http;

import org.jspecify.annotations.NullMarked;
