package wordle.users.account.jdbc;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import wordle.users.account.Accounts;
import wordle.users.account.PasswordHash;
import wordle.users.account.User;
import wordle.users.account.Username;
import wordle.users.database.DatabaseException;

/** Accounts in a table; each operation is one statement in autocommit. */
@Singleton
final class JdbcAccounts implements Accounts {

  /** The primary key decides who gets a name; nobody has to be told by an exception. */
  private static final String INSERT =
      """
      INSERT INTO users (username_key, username, password_hash, created_at)
      VALUES (?, ?, ?, ?)
      ON CONFLICT (username_key) DO NOTHING
      """;

  private static final String SELECT =
      """
      SELECT username, password_hash, created_at
      FROM users
      WHERE username_key = ?
      """;

  private final DataSource dataSource;

  @Inject
  JdbcAccounts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public boolean add(User user) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, user.username().key());
      insert.setString(2, user.username().spelling());
      insert.setString(3, user.passwordHash().encoded());
      insert.setLong(4, user.createdAt().toEpochMilli());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw DatabaseException.of("Adding a user", e);
    }
  }

  @Override
  public Optional<User> find(Username username) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(SELECT)) {
      select.setString(1, username.key());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(map(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw DatabaseException.of("Finding a user", e);
    }
  }

  private static User map(ResultSet row) throws SQLException {
    return new User(
        new Username(row.getString("username")),
        PasswordHash.parse(row.getString("password_hash")),
        Instant.ofEpochMilli(row.getLong("created_at")));
  }
}
