package wordle.e2e.description;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import wordle.testing.process.Repository;

/** A service's OpenAPI document, as it is checked in. */
record Description(JsonObject root) {

  static final List<String> SERVICES = List.of("users", "games");

  static Description of(String service) {
    String name = service + "-war/src/main/resources/META-INF/openapi.yaml";
    try {
      return new Description(parse(Files.readString(Repository.path(name))));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }

  static JsonObject parse(String yaml) {
    Map<String, Object> map = new Yaml(new WithoutTimes()).load(yaml);
    return Json.createObjectBuilder(map).build();
  }

  /** The operation of a method and a path, such as {@code /games/{id}}. */
  JsonObject operation(String method, String path) {
    return root.getJsonObject("paths").getJsonObject(path).getJsonObject(method);
  }

  /** The response, or the one that it references. */
  JsonObject response(JsonObject operation, int status) {
    JsonObject responses = operation.getJsonObject("responses");
    JsonObject response = responses.getJsonObject(Integer.toString(status));
    if (response == null) {
      throw new AssertionError("Status " + status + " is not among " + responses.keySet());
    }
    return resolved(response);
  }

  JsonObject resolved(JsonObject node) {
    return node.containsKey("$ref") ? at(node.getString("$ref")) : node;
  }

  /** The target of a reference such as {@code #/components/schemas/Game}. */
  JsonObject at(String reference) {
    return Json.createPointer(reference.substring(1)).getValue(root).asJsonObject();
  }

  /** Every object of the document, however deep. */
  Stream<JsonObject> objects() {
    return objects(root);
  }

  private static Stream<JsonObject> objects(JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT ->
          Stream.concat(
              Stream.of(value.asJsonObject()),
              value.asJsonObject().values().stream().flatMap(Description::objects));
      case ARRAY -> value.asJsonArray().stream().flatMap(Description::objects);
      default -> Stream.empty();
    };
  }

  /** Restricts YAML to the types of JSON, so that a timestamp is a string. */
  private static final class WithoutTimes extends SafeConstructor {

    WithoutTimes() {
      super(new LoaderOptions());
      yamlConstructors.put(Tag.TIMESTAMP, new ConstructYamlStr());
    }
  }
}
