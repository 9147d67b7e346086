package wordle.users.problem;

import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import wordle.users.request.RequestId;

/** A fault of the service: logged once, with the request id that the answer also carries. */
final class Fault {

  private static final Logger LOGGER = System.getLogger(Fault.class.getName());

  private Fault() {}

  static Response logged(Throwable fault) {
    String requestId = RequestId.current();
    LOGGER.log(Level.ERROR, "Request " + requestId + " failed", fault);
    return new Problem(
            ProblemType.INTERNAL_ERROR,
            "Report this with the request id " + requestId + "; trying again may help.")
        .response();
  }
}
