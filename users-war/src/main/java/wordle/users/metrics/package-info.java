/** The figures at /metrics, but for those that are counted where responses are sent. */
@NullMarked
package wordle.users.metrics;

import org.jspecify.annotations.NullMarked;
