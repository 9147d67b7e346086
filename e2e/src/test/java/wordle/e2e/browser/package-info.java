/** The pages in a real Chromium, on the real system. */
package wordle.e2e.browser;
