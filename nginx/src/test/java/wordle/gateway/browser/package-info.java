/** The pages in a real Chromium, on the real system, as a person meets them. */
package wordle.gateway.browser;
