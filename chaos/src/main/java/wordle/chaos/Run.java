package wordle.chaos;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** One run of a load, for a time; each of its clients either waits for an answer or rests. */
final class Run {

  /** For the last answers. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private static final long LONGEST_SLEEP_MILLIS = 100;

  private final Load load;
  private final Selector selector;
  private final Tally tally;
  private final long end;
  private final Queue<Client> resting = new PriorityQueue<>(Comparator.comparingLong(Client::due));
  private final Set<Client> waiting = new HashSet<>();

  Run(Load load, Selector selector, Duration time) {
    this.load = load;
    this.selector = selector;
    this.tally = new Tally(time);
    this.end = System.nanoTime() + time.toNanos();
  }

  Tally to(IntFunction<String> address) throws IOException {
    for (int i = 0; i < load.clients(); i++) {
      resting.add(client(address.apply(i)));
    }
    for (long now = now(); now < end || isOwed(now); now = now()) {
      askWhoIsDue(now);
      selector.select(this::goOn, millisOfRest(now));
    }
    List.copyOf(waiting).forEach(this::fail);
    resting.forEach(Client::close);
    return tally;
  }

  /** At a random request and moment, so that they do not all begin at once. */
  private Client client(String address) {
    int first = ThreadLocalRandom.current().nextInt(load.requests().size());
    long wait = ThreadLocalRandom.current().nextLong(load.pace().toNanos() + 1);
    return new Client(selector, address, first, now() + wait);
  }

  private static long now() {
    return System.nanoTime();
  }

  private boolean isOwed(long now) {
    return !waiting.isEmpty() && now < end + PATIENCE.toNanos();
  }

  private void askWhoIsDue(long now) {
    while (now < end && !resting.isEmpty() && resting.peek().due() <= now) {
      Client client = resting.remove();
      waiting.add(client);
      try {
        client.ask(load.requests().get(client.next(load.requests().size())));
      } catch (IOException e) {
        fail(client);
      }
    }
  }

  private void goOn(SelectionKey key) {
    Client client = (Client) key.attachment();
    try {
      Optional<Reply> reply = client.goOn();
      reply.ifPresent(answer -> rest(client, answer));
    } catch (IOException e) {
      fail(client);
    }
  }

  private void fail(Client client) {
    client.close();
    rest(client, Reply.NONE);
  }

  private void rest(Client client, Reply reply) {
    waiting.remove(client);
    tally.add(reply, now() - client.asked());
    client.rest(load.next(reply, client.asked()));
    resting.add(client);
  }

  private long millisOfRest(long now) {
    long due = resting.isEmpty() || now >= end ? Long.MAX_VALUE : resting.peek().due() - now;
    return Math.max(1, Math.min(LONGEST_SLEEP_MILLIS, due / 1_000_000));
  }
}
