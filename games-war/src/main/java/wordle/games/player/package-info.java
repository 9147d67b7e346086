/** The player to whom games belong. */
@NullMarked
package wordle.games.player;

import org.jspecify.annotations.NullMarked;
