package wordle.users.account.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import wordle.users.account.Accounts;
import wordle.users.account.PasswordHash;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.database.Database;
import wordle.users.database.DatabaseException;

/**
 * Accounts in a table. Each operation is one statement in autocommit which the database decides;
 * deleting touches two tables, and is one short transaction.
 */
@Singleton
public final class JdbcAccounts implements Accounts {

  /** The primary key decides who gets a name; nobody has to be told by an exception. */
  private static final String INSERT =
      """
      INSERT INTO users (username_key, username, password_hash, created_at)
      SELECT ?, ?, ?, ?
      WHERE NOT EXISTS (SELECT 1 FROM deleted_names WHERE name_hash = ?)
      ON CONFLICT (username_key) DO NOTHING
      """;

  private static final String SELECT_TAKEN =
      """
      SELECT 1 FROM users WHERE username_key = ?
      UNION ALL
      SELECT 1 FROM deleted_names WHERE name_hash = ?
      """;

  private static final String SELECT =
      """
      SELECT username, password_hash, created_at
      FROM users
      WHERE username_key = ?
      """;

  private static final String SELECT_ALL =
      """
      SELECT username, password_hash, created_at
      FROM users
      ORDER BY username_key
      """;

  /** Compares and sets: who verified a password that has changed since must not change it back. */
  private static final String UPDATE_PASSWORD =
      """
      UPDATE users SET password_hash = ?
      WHERE username_key = ? AND password_hash = ?
      """;

  private final Database database;

  /** Accounts in this database. */
  @Inject
  public JdbcAccounts(Database database) {
    this.database = database;
  }

  @Override
  public boolean add(User user) {
    try {
      return database.write(connection -> insert(user, connection));
    } catch (SQLException e) {
      throw DatabaseException.of("Adding a user", e);
    }
  }

  private static boolean insert(User user, Connection connection) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, user.username().key());
      insert.setString(2, user.username().spelling());
      insert.setString(3, user.passwordHash().encoded());
      insert.setLong(4, user.createdAt().toEpochMilli());
      insert.setBytes(5, NameHash.of(user.username(), connection));
      return insert.executeUpdate() == 1;
    }
  }

  @Override
  public Optional<User> find(Username username) {
    try (Connection connection = database.connect();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, username.key());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(map(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Finding a user", e);
    }
  }

  @Override
  public boolean isTaken(Username username) {
    try (Connection connection = database.connect();
        PreparedStatement select = connection.prepareStatement(SELECT_TAKEN)) {
      select.setString(1, username.key());
      select.setBytes(2, NameHash.of(username, connection));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Asking whether a name is taken", e);
    }
  }

  @Override
  public void forEach(Consumer<? super User> action) {
    try (Connection connection = database.connect();
        PreparedStatement select = connection.prepareStatement(SELECT_ALL);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        action.accept(map(row));
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Listing users", e);
    }
  }

  @Override
  public boolean changePassword(User user, PasswordHash changed) {
    try {
      return database.write(connection -> updatePassword(user, changed, connection));
    } catch (SQLException e) {
      throw DatabaseException.of("Changing a password", e);
    }
  }

  private static boolean updatePassword(User user, PasswordHash changed, Connection connection)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(UPDATE_PASSWORD)) {
      update.setString(1, changed.encoded());
      update.setString(2, user.username().key());
      update.setString(3, user.passwordHash().encoded());
      return update.executeUpdate() == 1;
    }
  }

  @Override
  public boolean delete(User user) {
    try {
      return database.write(connection -> new Deletion(user, connection).carryOut());
    } catch (SQLException e) {
      throw DatabaseException.of("Deleting a user", e);
    }
  }

  private static User map(ResultSet row) throws SQLException {
    return new User(
        new Username(row.getString("username")),
        PasswordHash.parse(row.getString("password_hash")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
