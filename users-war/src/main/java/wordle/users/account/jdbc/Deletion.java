package wordle.users.account.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import wordle.users.account.User;

/**
 * The end of an account: its row goes, and the hash of its name is kept, both or neither.
 *
 * @param user as read before
 * @param connection in autocommit, as it is given back
 */
record Deletion(User user, Connection connection) {

  private static final String DELETE =
      """
      DELETE FROM users
      WHERE username_key = ? AND password_hash = ?
      """;

  /** An instance of an older release may have given the name out again while it was replaced. */
  private static final String INSERT =
      """
      INSERT INTO deleted_names (name_hash) VALUES (?)
      ON CONFLICT (name_hash) DO NOTHING
      """;

  /** Whether there was the user, with this password. */
  boolean carryOut() throws SQLException {
    byte[] nameHash = NameHash.of(user.username(), connection);
    connection.setAutoCommit(false);
    try {
      boolean deleted = inTransaction(nameHash);
      connection.commit();
      return deleted;
    } catch (SQLException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  /** Writes first: SQLite lets such a transaction wait for others, where a reader would fail. */
  private boolean inTransaction(byte[] nameHash) throws SQLException {
    boolean deleted = delete();
    if (deleted) {
      keep(nameHash);
    }
    return deleted;
  }

  private boolean delete() throws SQLException {
    try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
      delete.setString(1, user.username().key());
      delete.setString(2, user.passwordHash().encoded());
      return delete.executeUpdate() == 1;
    }
  }

  private void keep(byte[] nameHash) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      insert.setBytes(1, nameHash);
      insert.executeUpdate();
    }
  }
}
