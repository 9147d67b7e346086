/** The HTTP contract, through the gateway of a whole system. */
package wordle.e2e.contract;
