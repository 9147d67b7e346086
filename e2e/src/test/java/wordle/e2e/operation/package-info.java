/** How the system behaves as a whole: its log, identities, races, outages and formations. */
package wordle.e2e.operation;
