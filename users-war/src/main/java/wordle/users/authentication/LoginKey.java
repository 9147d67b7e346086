package wordle.users.authentication;

import wordle.users.throttling.ClientAddress;

/**
 * What failed logins are counted by: a username and the client that sends it.
 *
 * @param username in lower case; empty for all text that is not a valid username
 * @param client the sender of the credentials
 */
public record LoginKey(String username, ClientAddress client) {}
