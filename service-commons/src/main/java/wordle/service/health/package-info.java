/** The health checks of MicroProfile Health: started, alive, ready. */
@NullMarked
package wordle.service.health;

import org.jspecify.annotations.NullMarked;
