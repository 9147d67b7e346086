package wordle.games;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application, which serves all paths of the service. */
@ApplicationPath("/")
public class GamesApplication extends Application {}
