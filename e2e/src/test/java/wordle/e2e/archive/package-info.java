/** What the WAR and the runnable jar of each service contain. */
package wordle.e2e.archive;
