/** Other ways to run the system: development mode, bare jars, hosting, other Procfile runners. */
package wordle.e2e.running;
