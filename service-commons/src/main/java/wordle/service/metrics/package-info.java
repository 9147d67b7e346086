/** The gauges at /metrics that both services have. */
@NullMarked
package wordle.service.metrics;

import org.jspecify.annotations.NullMarked;
