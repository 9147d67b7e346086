/** The behaviour of the whole system: log, identity, concurrency, outages and formations. */
package wordle.e2e.operation;
