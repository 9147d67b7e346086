/**
 * The programs of {@code tools/chaos}: they start a system, put load on it, inject faults, and
 * check afterwards that each acknowledged request is in the databases.
 */
@NullMarked
package wordle.chaos;

import org.jspecify.annotations.NullMarked;
