package wordle.users.account.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import wordle.users.account.Violation;

/**
 * A rule that a registration or a new password breaks, in JSON.
 *
 * @param field {@code username} or {@code password}
 * @param message a sentence that says what to choose instead
 */
@JsonbPropertyOrder({"field", "message"})
public record ViolationJson(String field, String message) {

  static ViolationJson of(Violation violation) {
    String field =
        switch (violation.field()) {
          case USERNAME -> "username";
          case PASSWORD -> "password";
        };
    return new ViolationJson(field, violation.message());
  }
}
