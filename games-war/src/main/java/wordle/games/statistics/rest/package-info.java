/** Statistics over HTTP. */
@NullMarked
package wordle.games.statistics.rest;

import org.jspecify.annotations.NullMarked;
