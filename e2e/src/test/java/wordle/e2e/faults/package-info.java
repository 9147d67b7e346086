/** Bad input of every kind, and that each endpoint gives the same answer to it. */
package wordle.e2e.faults;
