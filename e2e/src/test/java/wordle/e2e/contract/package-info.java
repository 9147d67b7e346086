/** The contract, row by row, as a client of the whole system sees it. */
package wordle.e2e.contract;
