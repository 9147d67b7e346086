package wordle.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Fills the services' databases, and writes the calls that the mixes read: a line of player,
 * credentials and game each. The services have migrated the databases before.
 */
public final class Prepare {

  private static final String PASSWORD = "enchantress of numbers";

  /** Solutions that the mixes do not guess. */
  private static final List<String> SOLUTIONS =
      List.of("abbey", "banjo", "cabin", "daisy", "eagle", "fable", "ghost", "haven", "knife");

  private static final String GUESSES = "craneslatemound";

  private static final String INSERT_GAME =
      """
      INSERT INTO games (id, player, solution, guesses, version, status, created_at)
      VALUES (?, ?, ?, ?, ?, 'in-progress', ?)
      """;

  private static final int ROWS_A_TRANSACTION = 10_000;

  private static final long MILLIS_A_YEAR = 365L * 24 * 3600 * 1000;

  private final Random random = new Random(1);
  private final long now = System.currentTimeMillis();

  private Prepare() {}

  /**
   * {@code users FILE COUNT} · {@code games FILE COUNT GUESSES PLAYERS SAMPLE CALLS} · {@code
   * new-games FILE COUNT FORMER-CALLS CALLS} · {@code remove-games FILE CALLS}.
   */
  public static void main(String[] arguments) throws Exception {
    Prepare prepare = new Prepare();
    switch (arguments[0]) {
      case "users" -> prepare.users(arguments[1], Integer.parseInt(arguments[2]));
      case "games" ->
          prepare.games(
              arguments[1],
              Integer.parseInt(arguments[2]),
              Integer.parseInt(arguments[3]),
              Integer.parseInt(arguments[4]),
              Integer.parseInt(arguments[5]),
              Path.of(arguments[6]));
      case "new-games" ->
          prepare.newGames(
              arguments[1],
              Integer.parseInt(arguments[2]),
              Path.of(arguments[3]),
              Path.of(arguments[4]));
      case "remove-games" -> prepare.removeGames(arguments[1], Path.of(arguments[2]));
      default -> throw new IllegalArgumentException("Say users, games, new-games or remove-games");
    }
  }

  /** All have one password with one round of hashing, because first logins are not measured. */
  private void users(String file, int count) throws SQLException, GeneralSecurityException {
    String hash = hash();
    execute(
        file,
        "INSERT INTO users (username_key, username, password_hash, created_at) VALUES (?, ?, ?, ?)",
        count,
        (insert, number) -> {
          insert.setString(1, player(number));
          insert.setString(2, player(number));
          insert.setString(3, hash);
          insert.setLong(4, now);
        });
  }

  /**
   * Games of the last year with this number of guesses each, and calls for an evenly spread sample.
   * Fewer games than calls are repeated, so that the client does the same work for all sizes.
   */
  private void games(String file, int count, int guesses, int players, int sample, Path calls)
      throws SQLException, IOException {
    List<String> lines = new ArrayList<>();
    int step = Math.max(1, count / sample);
    execute(
        file,
        INSERT_GAME,
        count,
        (insert, number) -> {
          long createdAt = now - (long) (random.nextDouble() * MILLIS_A_YEAR);
          String line = bindGame(insert, number, guesses, player(number % players), createdAt);
          if (number % step == 0) {
            lines.add(line);
          }
        });
    write(calls, IntStream.range(0, sample).mapToObj(i -> lines.get(i % lines.size())).toList());
  }

  /** Games started now, one a millisecond, by players of former calls in random order. */
  private void newGames(String file, int count, Path formerCalls, Path calls)
      throws SQLException, IOException {
    List<String> former = Files.readAllLines(formerCalls);
    List<String> lines = new ArrayList<>();
    execute(
        file,
        INSERT_GAME,
        count,
        (insert, number) -> {
          String player = playerOf(former.get(random.nextInt(former.size())));
          lines.add(bindGame(insert, number, 0, player, now - count + number));
        });
    write(calls, lines);
  }

  /** Binds a new row with this number of guesses, and returns its line of calls. */
  private String bindGame(
      PreparedStatement insert, int number, int guesses, String player, long createdAt)
      throws SQLException {
    String id = id(createdAt).toString();
    insert.setString(1, id);
    insert.setString(2, player);
    insert.setString(3, SOLUTIONS.get(number % SOLUTIONS.size()));
    insert.setString(4, GUESSES.substring(0, 5 * guesses));
    insert.setInt(5, guesses);
    insert.setLong(6, createdAt);
    return player + " " + credentials(player) + " " + id;
  }

  private void write(Path calls, List<String> lines) throws IOException {
    List<String> shuffled = new ArrayList<>(lines);
    Collections.shuffle(shuffled, random);
    Files.write(calls, shuffled);
  }

  /** The calls in a file. */
  private void removeGames(String file, Path calls) throws SQLException, IOException {
    List<String> lines = Files.readAllLines(calls);
    execute(
        file,
        "DELETE FROM games WHERE id = ?",
        lines.size(),
        (delete, number) -> delete.setString(1, lines.get(number).split(" ", -1)[2]));
  }

  private static String playerOf(String call) {
    return call.substring(0, call.indexOf(' '));
  }

  /** Checkpoints and truncates the write-ahead log, so that the next writer does not have to. */
  private static void execute(String file, String sql, int count, Row row) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        PreparedStatement statement = connection.prepareStatement(sql);
        Statement checkpoint = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int number = 0; number < count; number++) {
        row.bind(statement, number);
        statement.executeUpdate();
        if (number % ROWS_A_TRANSACTION == 0) {
          connection.commit();
        }
      }
      connection.commit();
      connection.setAutoCommit(true);
      checkpoint.execute("PRAGMA wal_checkpoint(RESTART)");
    }
  }

  /** A UUID of version 7 (RFC 9562 section 5.7). */
  private UUID id(long millis) {
    long high = (millis << 16) | 0x7000 | random.nextInt(0x1000);
    long low = (random.nextLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }

  private static String player(int number) {
    return "player-" + number;
  }

  private static String credentials(String player) {
    return base64((player + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
  }

  private static String hash() throws GeneralSecurityException {
    byte[] salt = new byte[16];
    PBEKeySpec once = new PBEKeySpec(PASSWORD.toCharArray(), salt, 1, 512);
    byte[] hash =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512").generateSecret(once).getEncoded();
    return "pbkdf2-sha512$1$" + base64(salt) + "$" + base64(hash);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /** Sets one row's parameters. */
  private interface Row {
    void bind(PreparedStatement statement, int number) throws SQLException;
  }
}
