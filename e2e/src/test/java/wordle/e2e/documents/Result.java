package wordle.e2e.documents;

import java.util.List;

/**
 * The result of a command.
 *
 * @param status its exit status
 * @param written the lines of its output, on standard error too
 */
public record Result(int status, List<String> written) {}
