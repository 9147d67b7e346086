/** The leaderboard over HTTP. */
@NullMarked
package wordle.games.leaderboard.rest;

import org.jspecify.annotations.NullMarked;
