/**
 * SQLite for several processes that write often: group commit, a fair lock between processes,
 * retries and checkpoints (ADR 12 and ADR 16).
 */
@NullMarked
package wordle.games.database.sqlite;

import org.jspecify.annotations.NullMarked;
