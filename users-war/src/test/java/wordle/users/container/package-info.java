/**
 * Tests of the archive that is shipped, on a managed server with nothing else on the machine. They
 * call it as the gateway does, each test as players of its own.
 */
package wordle.users.container;
