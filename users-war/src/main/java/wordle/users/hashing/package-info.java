/** Limits how much CPU time the hashing of passwords takes, fairly among clients. Plain Java. */
@NullMarked
package wordle.users.hashing;

import org.jspecify.annotations.NullMarked;
