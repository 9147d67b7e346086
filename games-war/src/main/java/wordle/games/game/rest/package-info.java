/** Games over HTTP: parses requests, calls the domain, and turns its results into responses. */
@NullMarked
package wordle.games.game.rest;

import org.jspecify.annotations.NullMarked;
