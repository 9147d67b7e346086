/** The figures at /metrics, but for those that are counted where requests are answered. */
@NullMarked
package wordle.users.metrics;

import org.jspecify.annotations.NullMarked;
