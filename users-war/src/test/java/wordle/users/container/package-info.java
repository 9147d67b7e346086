/**
 * Tests of the shipped archive on a managed server, without the rest of the system. They send
 * requests as the gateway does, and each test uses names of its own.
 */
package wordle.users.container;
