package wordle.users.account.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import wordle.service.json.Timestamp;
import wordle.users.account.User;

/**
 * An account, as shown to its user.
 *
 * @param username in the spelling of the registration
 * @param registeredAt the time of the registration: RFC 3339, in UTC with milliseconds
 */
@JsonbPropertyOrder({"username", "registeredAt"})
public record AccountJson(String username, String registeredAt) {

  static AccountJson of(User user) {
    return new AccountJson(user.username().spelling(), Timestamp.of(user.createdAt()));
  }
}
