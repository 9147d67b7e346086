/** MicroProfile Health: whether the service started, lives and is ready. */
@NullMarked
package wordle.users.health;

import org.jspecify.annotations.NullMarked;
