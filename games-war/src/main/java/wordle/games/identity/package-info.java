/** Who is calling, as the gateway verified it. */
@NullMarked
package wordle.games.identity;

import org.jspecify.annotations.NullMarked;
