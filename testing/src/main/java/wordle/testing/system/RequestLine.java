package wordle.testing.system;

/**
 * The line of one request in the log of the service that answered it.
 *
 * @param process the name in the Procfile, such as {@code games-2}
 * @param method as sent
 * @param target the path with its query
 * @param status the response's
 * @param user the verified user's name, or {@code -}
 * @param requestId the id that the response carries too
 */
public record RequestLine(
    String process, String method, String target, int status, String user, String requestId) {}
