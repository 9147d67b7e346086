package wordle.service.http;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes JAX-RS responses where no JAX-RS runs, such as in a servlet filter. */
public final class ServletResponses {

  private static final Jsonb JSONB = JsonbBuilder.create();

  private ServletResponses() {}

  /** Writes status, headers and the entity as JSON; nothing if the entity cannot be serialized. */
  public static void write(Response response, HttpServletResponse target) throws IOException {
    String json = response.hasEntity() ? JSONB.toJson(response.getEntity()) : "";
    target.setStatus(response.getStatus());
    response
        .getStringHeaders()
        .forEach((name, values) -> values.forEach(value -> target.addHeader(name, value)));
    target.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
  }
}
