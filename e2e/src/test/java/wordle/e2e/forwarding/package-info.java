/** What the gateway sends to the services, seen from where it arrives. */
package wordle.e2e.forwarding;
