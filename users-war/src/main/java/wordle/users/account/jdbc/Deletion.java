package wordle.users.account.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
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

  /**
   * The log of writes holds what was deleted until others have taken its room, which may last for
   * months: SQLite copies it into the database, where deleted means overwritten, and cuts it.
   */
  private static final String EMPTY_THE_LOG = "PRAGMA wal_checkpoint(TRUNCATE)";

  /** Whether there was the user, with this password. */
  boolean carryOut() throws SQLException {
    boolean deleted = deleteAndKeep(NameHash.of(user.username(), connection));
    if (deleted) {
      emptyTheLog();
    }
    return deleted;
  }

  private boolean deleteAndKeep(byte[] nameHash) throws SQLException {
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

  private void emptyTheLog() {
    try (Statement checkpoint = connection.createStatement()) {
      checkpoint.execute(EMPTY_THE_LOG);
    } catch (SQLException e) {
      // The account is gone, whatever this says; the next checkpoint may have more luck.
    }
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
