/** Bad input of every kind, to which all endpoints respond alike. */
package wordle.e2e.faults;
