package wordle.users.account.rest;

/**
 * A user, as clients see one.
 *
 * @param username in the spelling of the registration
 */
public record UserJson(String username) {}
