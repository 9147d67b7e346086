package wordle.e2e.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.testing.http.Problems.assertProblem;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.system.FaultySystem;
import wordle.testing.system.RunningSystem;

/** Two instances of Users that have both cached the credentials of an account before it changes. */
@ExtendWith(FaultySystem.class)
@Tag("alone")
@Tag("slow")
class SeveralUsersGatewayIT {

  private static final String OTHER_PASSWORD = "countess of lovelace";

  private final RunningSystem system;
  private Account account;

  SeveralUsersGatewayIT(RunningSystem system) {
    this.system = system;
  }

  @BeforeEach
  void verifyByBoth() {
    account = system.newAccount();
    both().forEach(users -> users.as(account).get("/auth").expect(200));
  }

  @Test
  void changedPasswordHoldsAtOnceOnEveryInstance() {
    Account changed = new Account(account.name(), OTHER_PASSWORD);

    system.client(account).changePassword(OTHER_PASSWORD).expect(204);

    for (Client users : both()) {
      assertProblem(401, "unauthenticated", users.as(account).get("/auth"));
      assertProblem(401, "unauthenticated", users.as(account).get("/users/me"));
      users.as(changed).get("/auth").expect(200);
    }
    for (int i = 0; i < 4; i++) {
      assertProblem(401, "unauthenticated", system.client(account).get("/games"));
      system.client(changed).get("/games").expect(200);
    }
  }

  @Test
  void deletedUserIsGoneAtOnceFromEveryInstance() {
    system.client(account).send("DELETE", "/users/me").expect(204);

    for (Client users : both()) {
      assertProblem(401, "unauthenticated", users.as(account).get("/auth"));
      assertProblem(409, "username-taken", users.register(account));
    }
  }

  @Test
  void oneOfConcurrentPasswordChangesSucceeds() {
    List<Integer> statuses =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(i -> both().get(i % 2).as(account).changePassword(OTHER_PASSWORD + i))
            .map(response -> response.status())
            .toList();

    assertEquals(List.of(204), statuses.stream().filter(status -> status != 401).toList());
  }

  private List<Client> both() {
    return List.of(Client.of(system.users(1)), Client.of(system.users(2)));
  }
}
