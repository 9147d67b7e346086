package wordle.users.account.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import wordle.users.account.Username;

/**
 * What is kept of the name of a user who is gone: HMAC-SHA-256 of the name in lower case, under a
 * key that the migration drew. Who has the hashes without the key cannot try names against them.
 */
final class NameHash {

  private static final String ALGORITHM = "HmacSHA256";

  private static final String SELECT_KEY = "SELECT secret FROM deleted_names_key WHERE id = 1";

  private NameHash() {}

  static byte[] of(Username username, Connection connection) throws SQLException {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(connection), ALGORITHM));
      return mac.doFinal(username.key().getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }

  private static byte[] key(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_KEY);
        ResultSet row = select.executeQuery()) {
      if (!row.next()) {
        throw new SQLException("The key of the deleted names is missing");
      }
      return row.getBytes("secret");
    }
  }
}
