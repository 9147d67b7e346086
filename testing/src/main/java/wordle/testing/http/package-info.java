/** HTTP clients, one of which can break the protocol, and assertions on responses. */
@NullMarked
package wordle.testing.http;

import org.jspecify.annotations.NullMarked;
