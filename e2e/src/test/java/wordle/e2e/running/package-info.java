/**
 * The other ways in which a person runs the parts: dev mode, bare jars, the site of a system-wide
 * nginx.
 */
package wordle.e2e.running;
