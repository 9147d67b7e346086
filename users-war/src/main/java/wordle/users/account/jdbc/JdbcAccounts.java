package wordle.users.account.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import wordle.service.database.Database;
import wordle.service.database.DatabaseException;
import wordle.service.database.SqlClient;
import wordle.service.database.Statements;
import wordle.users.account.Accounts;
import wordle.users.account.PasswordHash;
import wordle.users.account.User;
import wordle.users.account.Username;

/** Accounts in two tables: the users, and the hashed names of deleted users. */
@Singleton
public final class JdbcAccounts implements Accounts {

  /** The primary key decides races for a name, without an exception for the loser. */
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

  /** Compare and set: a password that was changed after the request's verification stays. */
  private static final String UPDATE_PASSWORD =
      """
      UPDATE users SET password_hash = ?
      WHERE username_key = ? AND password_hash = ?
      """;

  private static final String DELETE =
      """
      DELETE FROM users
      WHERE username_key = ? AND password_hash = ?
      """;

  /** An instance of version 1.0 may have given the name out again while it was replaced. */
  private static final String KEEP_NAME =
      """
      INSERT INTO deleted_names (name_hash) VALUES (?)
      ON CONFLICT (name_hash) DO NOTHING
      """;

  private final Database database;
  private final SqlClient sql;

  /** Accounts in this database. */
  @Inject
  public JdbcAccounts(Database database) {
    this.database = database;
    this.sql = new SqlClient(database);
  }

  @Override
  public boolean add(User user) {
    try {
      return sql.write(statements -> insert(statements, user)) == 1;
    } catch (SQLException e) {
      throw DatabaseException.of("Adding a user", e);
    }
  }

  private static int insert(Statements statements, User user) throws SQLException {
    return statements.update(
        INSERT,
        user.username().key(),
        user.username().spelling(),
        user.passwordHash().encoded(),
        user.createdAt().toEpochMilli(),
        NameHash.of(user.username(), statements));
  }

  @Override
  public Optional<User> find(Username username) {
    try {
      return sql.select(SELECT, JdbcAccounts::map, username.key()).stream().findFirst();
    } catch (SQLException e) {
      throw DatabaseException.of("Finding a user", e);
    }
  }

  @Override
  public boolean isTaken(Username username) {
    try {
      return sql.read(statements -> isTaken(statements, username));
    } catch (SQLException e) {
      throw DatabaseException.of("Asking whether a name is taken", e);
    }
  }

  private static boolean isTaken(Statements statements, Username username) throws SQLException {
    byte[] nameHash = NameHash.of(username, statements);
    return !statements
        .select(SELECT_TAKEN, row -> row.getInt(1), username.key(), nameHash)
        .isEmpty();
  }

  @Override
  public void forEach(Consumer<? super User> action) {
    try {
      sql.select(SELECT_ALL, JdbcAccounts::map).forEach(action);
    } catch (SQLException e) {
      throw DatabaseException.of("Listing users", e);
    }
  }

  @Override
  public boolean changePassword(User user, PasswordHash changed) {
    try {
      return sql.update(
              UPDATE_PASSWORD,
              changed.encoded(),
              user.username().key(),
              user.passwordHash().encoded())
          == 1;
    } catch (SQLException e) {
      throw DatabaseException.of("Changing a password", e);
    }
  }

  /** The row is deleted and the hash of its name is kept, both or neither. */
  @Override
  public boolean delete(User user) {
    try {
      boolean deleted = sql.serializable(statements -> delete(statements, user));
      if (deleted) {
        database.purgeDeletedRows();
      }
      return deleted;
    } catch (SQLException e) {
      throw DatabaseException.of("Deleting a user", e);
    }
  }

  private static boolean delete(Statements statements, User user) throws SQLException {
    boolean deleted =
        statements.update(DELETE, user.username().key(), user.passwordHash().encoded()) == 1;
    if (deleted) {
      statements.update(KEEP_NAME, NameHash.of(user.username(), statements));
    }
    return deleted;
  }

  private static User map(ResultSet row) throws SQLException {
    return new User(
        new Username(row.getString("username")),
        PasswordHash.parse(row.getString("password_hash")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
