package wordle.chaos;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** One run of a load. Each of its clients is idle until its next request, or waits for a reply. */
final class LoadRun {

  /** For the replies that are outstanding at the end. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final long LONGEST_SLEEP_MILLIS = 100;

  private final Load load;
  private final Selector selector;
  private final LatencyReport report;
  private final long end;
  private final Queue<LoadClient> idle =
      new PriorityQueue<>(Comparator.comparingLong(LoadClient::due));
  private final Set<LoadClient> waiting = new HashSet<>();

  LoadRun(Load load, Selector selector, Duration time) {
    this.load = load;
    this.selector = selector;
    this.report = new LatencyReport(time);
    this.end = System.nanoTime() + time.toNanos();
  }

  /** Runs to the end, with clients at these addresses. */
  LatencyReport from(IntFunction<String> address) throws IOException {
    for (int i = 0; i < load.clients(); i++) {
      idle.add(client(address.apply(i)));
    }
    for (long now = now(); now < end || repliesAreOutstanding(now); now = now()) {
      sendDueRequests(now);
      selector.select(this::proceed, sleepMillis(now));
    }
    List.copyOf(waiting).forEach(this::fail);
    idle.forEach(LoadClient::close);
    return report;
  }

  /** Begins at a random request and moment, so that clients are not in step. */
  private LoadClient client(String address) {
    int first = ThreadLocalRandom.current().nextInt(load.requests().size());
    long wait = ThreadLocalRandom.current().nextLong(load.pace().toNanos() + 1);
    return new LoadClient(selector, address, first, now() + wait);
  }

  private static long now() {
    return System.nanoTime();
  }

  private boolean repliesAreOutstanding(long now) {
    return !waiting.isEmpty() && now < end + GRACE.toNanos();
  }

  private void sendDueRequests(long now) {
    while (now < end) {
      LoadClient client = idle.peek();
      if (client == null || client.due() > now) {
        return;
      }
      idle.remove();
      waiting.add(client);
      try {
        client.send(load.requests().get(client.next(load.requests().size())));
      } catch (IOException e) {
        fail(client);
      }
    }
  }

  private void proceed(SelectionKey key) {
    LoadClient client = (LoadClient) key.attachment();
    try {
      client.proceed().ifPresent(reply -> finish(client, reply));
    } catch (IOException e) {
      fail(client);
    }
  }

  private void fail(LoadClient client) {
    client.close();
    finish(client, Reply.NONE);
  }

  private void finish(LoadClient client, Reply reply) {
    waiting.remove(client);
    report.add(reply, now() - client.sentAt());
    client.idleUntil(load.next(reply, client.sentAt()));
    idle.add(client);
  }

  private long sleepMillis(long now) {
    LoadClient next = idle.peek();
    long due = next == null || now >= end ? Long.MAX_VALUE : next.due() - now;
    return Math.max(1, Math.min(LONGEST_SLEEP_MILLIS, due / 1_000_000));
  }
}
