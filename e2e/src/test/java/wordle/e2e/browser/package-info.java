/** The pages in a real Chromium, on the real system, as a person meets them. */
package wordle.e2e.browser;
