/** What texts are made of. */
@NullMarked
package wordle.users.text;

import org.jspecify.annotations.NullMarked;
