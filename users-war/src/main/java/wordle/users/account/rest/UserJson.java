package wordle.users.account.rest;

/**
 * A registered user, in JSON.
 *
 * @param username in the spelling of the registration
 */
public record UserJson(String username) {}
