package wordle.e2e.forwarding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static wordle.testing.http.Problems.assertProblem;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import wordle.e2e.forwarding.RecordingService.Reply;
import wordle.testing.http.Account;
import wordle.testing.http.Client;
import wordle.testing.http.Response;
import wordle.testing.system.Formation;

/** Which requests the gateway retries at the second instance of Users. */
class AccountRetryGatewayIT {

  private static final Account ACCOUNT = new Account("someone", "correct horse battery");
  private static final Reply DONE = Reply.of(204, "");

  private static RunningGateway gateway;
  private static RecordingService users1;
  private static RecordingService users2;

  private final Client player = Client.of(gateway.address()).as(ACCOUNT);

  @BeforeAll
  static void start() {
    gateway = RunningGateway.start(new Formation(2, 1));
    users1 = new RecordingService(gateway.ports().users(1), DONE);
    users2 = new RecordingService(gateway.ports().users(2), DONE);
  }

  @AfterAll
  static void stop() {
    gateway.close();
    Stream.of(users1, users2).forEach(RecordingService::close);
  }

  @BeforeEach
  void reset() {
    Stream.of(users1, users2).forEach(users -> users.answerWith(Reply.NOTHING));
    Stream.of(users1, users2).forEach(RecordingService::forget);
  }

  @Test
  void changeOfPasswordThatWasSentIsNotSentAgain() {
    assertSentOnce(player.changePassword("another horse battery"));
  }

  @Test
  void deletionThatWasSentIsNotSentAgain() {
    assertSentOnce(player.send("DELETE", "/users/me"));
  }

  @Test
  void readThatGotNoAnswerIsSentToTheOtherInstance() {
    users2.answerWith(Reply.of(200, "{}"));

    for (int i = 0; i < 4; i++) {
      player.get("/users/me").expect(200);
    }
  }

  private static void assertSentOnce(Response response) {
    assertProblem(502, "no-answer", response);
    assertEquals(1, users1.received().size() + users2.received().size());
  }
}
