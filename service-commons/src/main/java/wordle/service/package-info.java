/** A library in each service's WAR: what both services need. It knows neither of them. */
@NullMarked
package wordle.service;

import org.jspecify.annotations.NullMarked;
