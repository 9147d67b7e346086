/** Games over HTTP: reads requests, asks the domain, and says its results in the wire's words. */
@NullMarked
package wordle.games.game.rest;

import org.jspecify.annotations.NullMarked;
