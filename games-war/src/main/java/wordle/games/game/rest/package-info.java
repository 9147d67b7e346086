/** Games over HTTP. */
@NullMarked
package wordle.games.game.rest;

import org.jspecify.annotations.NullMarked;
