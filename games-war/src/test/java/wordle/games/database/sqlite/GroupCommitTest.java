package wordle.games.database.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;
import wordle.service.database.DatabaseException;
import wordle.service.database.DatabaseUnavailableException;
import wordle.service.database.SqlTask;
import wordle.service.database.sqlite.DatabaseFiles;
import wordle.service.database.sqlite.ResultCode;
import wordle.service.database.sqlite.SqliteDatabase;

/** Writes of several threads on a real database file. */
@Timeout(60)
class GroupCommitTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger commits = new AtomicInteger();
  private final AtomicInteger connections = new AtomicInteger();
  private SQLiteDataSource file;
  private volatile Runnable afterCommit = () -> {};

  @TempDir private Path folder;

  @BeforeEach
  void createTable() throws SQLException {
    file = new SQLiteDataSource();
    file.setUrl("jdbc:sqlite:" + folder.resolve("numbers.db"));
    file.setJournalMode("WAL");
    file.setBusyTimeout(2);
    execute("CREATE TABLE numbers (number INTEGER PRIMARY KEY)");
  }

  @AfterEach
  void awaitThreads() throws InterruptedException {
    threads.shutdown();
    assertTrue(threads.awaitTermination(30, TimeUnit.SECONDS), "a thread still waits");
  }

  @Test
  void waitingWritesAreCommittedTogether() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    List<CompletableFuture<Integer>> twenty = new ArrayList<>();
    try (Slow slow = new Slow(writes)) {
      for (int number = 1; number <= 20; number++) {
        twenty.add(inBackground(writes, insert(number)));
      }
      slow.awaitWaiting(20);
    }
    for (CompletableFuture<Integer> one : twenty) {
      assertEquals(1, one.join());
    }

    assertEquals(20, count());
    assertEquals(2, commits.get(), "one commit of the slow write, one of all that waited");
  }

  @Test
  void writeThatArrivesBeforeTheLockJoinsTheCommit() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    List<CompletableFuture<Integer>> three = new ArrayList<>();
    try (Connection other = file.getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      for (int number = 1; number <= 3; number++) {
        three.add(inBackground(writes, insert(number)));
      }
      awaitWaiting(writes, 2);
      statement.execute("ROLLBACK");
    }
    for (CompletableFuture<Integer> one : three) {
      assertEquals(1, one.join());
    }

    assertEquals(3, count());
    assertEquals(1, commits.get());
  }

  @Test
  void waitingWriteHoldsNoConnection() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    try (Slow slow = new Slow(writes)) {
      for (int number = 1; number <= 5; number++) {
        inBackground(writes, insert(number));
      }
      slow.awaitWaiting(5);

      assertEquals(1, connections.get());
    }
  }

  @Test
  void writeThatViolatesAConstraintFailsAlone() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    writes.run(insert(2));
    List<CompletableFuture<Integer>> three = new ArrayList<>();
    try (Slow slow = new Slow(writes)) {
      for (int number = 1; number <= 3; number++) {
        three.add(inBackground(writes, insert(number)));
      }
      slow.awaitWaiting(3);
    }

    assertEquals(1, three.get(0).join());
    assertEquals(ResultCode.CONSTRAINT, ResultCode.of(failure(three.get(1))));
    assertEquals(1, three.get(2).join());
    assertEquals(3, count());
  }

  @Test
  void busyDatabaseFailsTheWholeGroup() throws Exception {
    GroupCommit writes = writes(SHORT, LONG);
    List<CompletableFuture<Integer>> two = new ArrayList<>();
    try (Connection other = file.getConnection();
        Statement statement = other.createStatement()) {
      try (Slow slow = new Slow(writes)) {
        two.add(inBackground(writes, insert(1)));
        two.add(inBackground(writes, insert(2)));
        slow.awaitWaiting(2);
        statement.execute("BEGIN IMMEDIATE");
      }

      for (CompletableFuture<Integer> one : two) {
        assertUnavailable(failure(one));
      }
      statement.execute("ROLLBACK");
    }

    assertEquals(0, count());
    assertEquals(1, writes.run(insert(1)), "later writes succeed");
  }

  @Test
  void transactionOfAnotherProcessIsWaitedFor() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    CompletableFuture<Integer> write;
    try (Connection other = file.getConnection();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      write = inBackground(writes, insert(1));
      assertThrows(TimeoutException.class, () -> write.get(100, TimeUnit.MILLISECONDS));
      statement.execute("ROLLBACK");
    }

    assertEquals(1, write.join());
  }

  @Test
  void lockOfAnotherProcessIsWaitedFor() throws Exception {
    GroupCommit writes = writes(SHORT, LONG);
    try (OtherProcess other = new OtherProcess(lockFile())) {
      CompletableFuture<Integer> write = inBackground(writes, insert(1));
      assertThrows(TimeoutException.class, () -> write.get(100, TimeUnit.MILLISECONDS));
      other.release();

      assertEquals(1, write.join());
    }
  }

  @Test
  void writeThatTimesOutHasWrittenNothing() throws Exception {
    GroupCommit writes = writes(LONG, SHORT);
    try (Slow slow = new Slow(writes)) {
      SQLException refused = assertThrows(SQLException.class, () -> writes.run(insert(1)));

      assertUnavailable(refused);
      slow.awaitWaiting(0);
    }

    assertEquals(0, count());
    assertEquals(1, writes.run(insert(1)));
  }

  @Test
  void interruptedWriteWritesNothingAndStaysInterrupted() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    try (Slow slow = new Slow(writes)) {
      Thread.currentThread().interrupt();

      assertThrows(SQLTransientException.class, () -> writes.run(insert(1)));

      assertTrue(Thread.interrupted());
      slow.awaitWaiting(0);
    }

    assertEquals(0, count());
  }

  @Test
  void oldestWaitingWriteLeadsTheNextGroup() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    List<CompletableFuture<Thread>> writers = new ArrayList<>();
    try (Slow slow = new Slow(writes)) {
      for (int number = 1; number <= 3; number++) {
        writers.add(inBackground(writes, connection -> Thread.currentThread()));
        slow.awaitWaiting(number);
      }
    }

    Thread first = writers.get(0).join();
    assertEquals(first, writers.get(1).join());
    assertEquals(first, writers.get(2).join());
  }

  @Test
  void writeThatTimesOutNeverKeepsTheLead() throws Exception {
    GroupCommit writes = writes(LONG, Duration.ofNanos(200_000));
    AtomicInteger acknowledged = new AtomicInteger();
    List<CompletableFuture<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < 8; writer++) {
      int first = writer * 200;
      writers.add(
          CompletableFuture.runAsync(
              () -> {
                for (int number = first; number < first + 200; number++) {
                  acknowledged.addAndGet(writtenOrRefused(writes, number));
                }
              },
              threads));
    }
    writers.forEach(CompletableFuture::join);

    assertEquals(acknowledged.get(), count());
    assertEquals(1, writes.run(insert(-1)), "no write leads");
  }

  private static int writtenOrRefused(GroupCommit writes, int number) {
    try {
      return writes.run(insert(number));
    } catch (SQLTransientException e) {
      return 0;
    } catch (SQLException e) {
      throw new CompletionException(e);
    }
  }

  @Test
  void runtimeExceptionOfOneTaskFailsAlone() throws Exception {
    GroupCommit writes = writes(LONG, LONG);
    CompletableFuture<Integer> before;
    CompletableFuture<Integer> faulty;
    CompletableFuture<Integer> after;
    try (Slow slow = new Slow(writes)) {
      before = inBackground(writes, insert(1));
      slow.awaitWaiting(1);
      faulty =
          inBackground(
              writes,
              connection -> {
                throw new IllegalArgumentException("a fault");
              });
      slow.awaitWaiting(2);
      after = inBackground(writes, insert(2));
      slow.awaitWaiting(3);
    }

    assertEquals(1, before.join());
    Throwable failure = assertThrows(CompletionException.class, faulty::join).getCause();
    assertInstanceOf(IllegalArgumentException.class, failure.getCause());
    assertEquals(1, after.join());
    assertEquals(2, count());
  }

  private Path lockFile() {
    return folder.resolve("lock");
  }

  private GroupCommit writes(Duration busyTimeout, Duration writeTimeout) {
    return new GroupCommit(
        new SqliteDatabase(counting(), new DatabaseFiles(folder, "numbers.db"), List.of()),
        new InterProcessLock(lockFile(), LONG),
        new BusyRetry(busyTimeout),
        writeTimeout);
  }

  private static void awaitWaiting(GroupCommit writes, int number) throws InterruptedException {
    while (writes.waiting() != number) {
      TimeUnit.MILLISECONDS.sleep(1);
    }
  }

  private static SqlTask<Integer> insert(int number) {
    return connection -> {
      try (Statement statement = connection.createStatement()) {
        return statement.executeUpdate("INSERT INTO numbers VALUES (" + number + ")");
      }
    };
  }

  private <T> CompletableFuture<T> inBackground(GroupCommit writes, SqlTask<T> work) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return writes.run(work);
          } catch (SQLException e) {
            throw new CompletionException(e);
          }
        },
        threads);
  }

  private static SQLException failure(CompletableFuture<?> write) {
    Throwable failure = assertThrows(CompletionException.class, write::join).getCause();
    return assertInstanceOf(SQLException.class, failure);
  }

  private static void assertUnavailable(SQLException failure) {
    assertInstanceOf(
        DatabaseUnavailableException.class,
        DatabaseException.of("Inserting", ResultCode.classified(failure)));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = file.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private int count() throws SQLException {
    try (Connection connection = file.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT count(*) FROM numbers")) {
      return row.getInt(1);
    }
  }

  /** The database, by connections that count themselves and their commits. */
  private DataSource counting() {
    return proxy(
        DataSource.class,
        file,
        (method, result) -> {
          connections.incrementAndGet();
          return proxy(
              Connection.class,
              (Connection) result,
              (called, value) -> {
                if (called.equals("commit")) {
                  commits.incrementAndGet();
                  afterCommit.run();
                }
                return value;
              });
        });
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return after.call(method.getName(), method.invoke(target, arguments));
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @FunctionalInterface
  private interface After {
    Object call(String method, Object result);
  }

  /** Leads until it is closed, because its empty commit takes so long. */
  private final class Slow implements AutoCloseable {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);
    private final GroupCommit writes;
    private final CompletableFuture<Integer> work;

    Slow(GroupCommit writes) throws InterruptedException {
      this.writes = writes;
      afterCommit = this::awaitEnd;
      this.work = inBackground(writes, connection -> 0);
      begun.await();
    }

    private void awaitEnd() {
      begun.countDown();
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    void awaitWaiting(int number) throws InterruptedException {
      GroupCommitTest.awaitWaiting(writes, number);
    }

    @Override
    public void close() {
      end.countDown();
      work.join();
    }
  }
}
