/** What the gateway sends to the services, as fake services see it. */
package wordle.e2e.forwarding;
