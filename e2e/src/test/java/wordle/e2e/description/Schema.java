package wordle.e2e.description;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Validates values by the subset of JSON Schema 2020-12 that the documents use. */
final class Schema {

  /** Keywords without assertions. */
  private static final Set<String> ANNOTATIONS =
      Set.of("description", "examples", "format", "default");

  private static final Map<String, Set<JsonValue.ValueType>> TYPES =
      Map.of(
          "object", Set.of(JsonValue.ValueType.OBJECT),
          "array", Set.of(JsonValue.ValueType.ARRAY),
          "string", Set.of(JsonValue.ValueType.STRING),
          "boolean", Set.of(JsonValue.ValueType.TRUE, JsonValue.ValueType.FALSE),
          "integer", Set.of(JsonValue.ValueType.NUMBER),
          "number", Set.of(JsonValue.ValueType.NUMBER),
          "null", Set.of(JsonValue.ValueType.NULL));

  private final Description document;
  private final List<String> violations = new ArrayList<>();

  private Schema(Description document) {
    this.document = document;
  }

  /** The violations, each with its location. */
  static List<String> violations(Description document, JsonObject schema, JsonValue value) {
    Schema checker = new Schema(document);
    checker.check("", schema, value);
    return checker.violations;
  }

  private void check(String place, JsonObject schema, JsonValue value) {
    if (schema.containsKey("type") && !isOfType(schema.get("type"), value)) {
      violations.add(place + " is no " + schema.get("type") + ": " + value);
    } else if (value.getValueType() == JsonValue.ValueType.NULL) {
      return; // the other keywords here are for what is something
    } else {
      schema.forEach((keyword, rule) -> check(place, keyword, rule, value));
    }
  }

  /** Whether the value has the type, or one of the types. */
  private static boolean isOfType(JsonValue type, JsonValue value) {
    List<String> types = type instanceof JsonArray several ? texts(several) : List.of(text(type));
    return types.stream().anyMatch(name -> TYPES.get(name).contains(value.getValueType()));
  }

  private void check(String place, String keyword, JsonValue rule, JsonValue value) {
    switch (keyword) {
      case "$ref" -> check(place, document.at(text(rule)), value);
      case "allOf" -> rule.asJsonArray().forEach(part -> check(place, part.asJsonObject(), value));
      case "items" ->
          value.asJsonArray().forEach(item -> check(place + "[]", rule.asJsonObject(), item));
      case "additionalProperties" ->
          value
              .asJsonObject()
              .forEach((name, member) -> check(place + "/" + name, rule.asJsonObject(), member));
      case "properties" -> checkMembers(place, rule.asJsonObject(), value.asJsonObject());
      default -> {
        if (!ANNOTATIONS.contains(keyword) && !keeps(keyword, rule, value)) {
          violations.add("%s breaks %s %s: %s".formatted(place, keyword, rule, value));
        }
      }
    }
  }

  private void checkMembers(String place, JsonObject schemas, JsonObject value) {
    schemas.forEach(
        (name, schema) -> {
          if (value.containsKey(name)) {
            check(place + "/" + name, schema.asJsonObject(), value.get(name));
          }
        });
  }

  private static boolean keeps(String keyword, JsonValue rule, JsonValue value) {
    return switch (keyword) {
      case "type" -> true; // looked at first
      case "const" -> rule.equals(value);
      case "enum" -> rule.asJsonArray().contains(value);
      case "pattern" -> Pattern.compile(text(rule)).matcher(text(value)).find();
      case "minLength" -> length(value) >= number(rule);
      case "maxLength" -> length(value) <= number(rule);
      case "minimum" -> number(value) >= number(rule);
      case "maximum" -> number(value) <= number(rule);
      case "minItems" -> value.asJsonArray().size() >= number(rule);
      case "maxItems" -> value.asJsonArray().size() <= number(rule);
      case "required" -> value.asJsonObject().keySet().containsAll(texts(rule.asJsonArray()));
      default -> throw new IllegalArgumentException("This does not know the keyword " + keyword);
    };
  }

  private static String text(JsonValue value) {
    return ((JsonString) value).getString();
  }

  private static List<String> texts(JsonArray array) {
    return array.getValuesAs(JsonString::getString);
  }

  private static int length(JsonValue value) {
    return (int) text(value).codePoints().count();
  }

  private static double number(JsonValue value) {
    return ((JsonNumber) value).doubleValue();
  }
}
