package wordle.e2e.description;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DescriptionTest {

  private static final List<String> SERVICES = Description.SERVICES;

  private static final Set<JsonValue> TYPED_FORMATS =
      Stream.of("date-time", "date", "time", "uuid", "uri", "binary", "byte")
          .map(Json::createValue)
          .collect(Collectors.toUnmodifiableSet());

  @ParameterizedTest
  @FieldSource("SERVICES")
  void everyExampleKeepsItsSchema(String service) {
    Description document = Description.of(service);
    List<String> violations =
        Stream.concat(
                document.objects().filter(DescriptionTest::hasSchema),
                document.objects().filter(DescriptionTest::isSchema))
            .flatMap(object -> violations(document, object))
            .toList();

    assertEquals(List.of(), violations);
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void everySchemaHasAnExample(String service) {
    List<JsonObject> without =
        Description.of(service)
            .objects()
            .filter(DescriptionTest::hasSchema)
            .filter(object -> !object.containsKey("example") && !object.containsKey("examples"))
            .toList();

    assertEquals(List.of(), without);
  }

  @ParameterizedTest
  @FieldSource("SERVICES")
  void everySchemaParameterHeaderAndOperationIsDescribed(String service) {
    Description document = Description.of(service);
    List<JsonObject> without =
        document
            .objects()
            .filter(object -> isSchema(object) || isParameterOrHeader(object) || isCall(object))
            .filter(object -> !object.containsKey("description"))
            .toList();

    assertEquals(List.of(), without);
  }

  /** Generated clients parse such a string into a time, a date or a UUID, which has no pattern. */
  @ParameterizedTest
  @FieldSource("SERVICES")
  void textThatHasATypeOfItsOwnInClientsHasNoPattern(String service) {
    List<JsonObject> both =
        Description.of(service)
            .objects()
            .filter(object -> TYPED_FORMATS.contains(object.getOrDefault("format", JsonValue.NULL)))
            .filter(object -> object.containsKey("pattern"))
            .toList();

    assertEquals(List.of(), both);
  }

  @Test
  void brokenRulesAreSeen() {
    Description document = Description.of("games");
    JsonObject guess = document.at("#/components/schemas/Guess");
    JsonObject bad = Description.parse("{word: Crane, marks: [absent, present, wrong, absent]}");

    List<String> violations = Schema.violations(document, guess, bad);

    assertEquals(3, violations.size(), violations::toString);
    assertFalse(Schema.violations(document, guess, JsonValue.EMPTY_JSON_OBJECT).isEmpty());
    assertFalse(Schema.violations(document, guess, Json.createValue("crane")).isEmpty());
  }

  /** A media type, a parameter or a header. */
  private static boolean hasSchema(JsonObject object) {
    return object.get("schema") instanceof JsonObject;
  }

  private static boolean isParameterOrHeader(JsonObject object) {
    return hasSchema(object) && (object.containsKey("in") || object.containsKey("required"));
  }

  private static boolean isCall(JsonObject object) {
    return object.containsKey("operationId") && object.containsKey("responses");
  }

  /** A nested schema may be a type alone. */
  private static boolean isSchema(JsonObject object) {
    return object.get("type") != null && object.get("examples") != null;
  }

  private static Stream<String> violations(Description document, JsonObject object) {
    JsonObject schema = hasSchema(object) ? object.getJsonObject("schema") : object;
    return examples(document, object)
        .flatMap(example -> Schema.violations(document, schema, example).stream());
  }

  private static Stream<JsonValue> examples(Description document, JsonObject object) {
    if (object.containsKey("example")) {
      return Stream.of(object.get("example"));
    }
    JsonValue examples = object.getOrDefault("examples", JsonValue.EMPTY_JSON_ARRAY);
    return examples instanceof JsonObject named
        ? named.values().stream()
            .map(example -> document.resolved(example.asJsonObject()).get("value"))
        : examples.asJsonArray().stream();
  }
}
