/** The programs of {@code tools/bench}: test data, summaries of samples, verdicts and tables. */
@NullMarked
package wordle.benchmark;

import org.jspecify.annotations.NullMarked;
