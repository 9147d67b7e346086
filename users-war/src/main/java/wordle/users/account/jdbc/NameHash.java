package wordle.users.account.jdbc;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import wordle.service.database.Statements;
import wordle.users.account.Username;

/**
 * What is kept of a deleted user's name: HMAC-SHA-256 of the name in lower case, with a key that
 * the migration generated. Names cannot be guessed from the hashes without the key.
 */
final class NameHash {

  private static final String ALGORITHM = "HmacSHA256";

  private static final String SELECT_KEY = "SELECT secret FROM deleted_names_key WHERE id = 1";

  private NameHash() {}

  static byte[] of(Username username, Statements statements) throws SQLException {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key(statements), ALGORITHM));
      return mac.doFinal(username.key().getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has " + ALGORITHM, e);
    }
  }

  private static byte[] key(Statements statements) throws SQLException {
    List<byte[]> keys = statements.select(SELECT_KEY, row -> row.getBytes("secret"));
    if (keys.isEmpty()) {
      throw new SQLException("The key of the deleted names is missing");
    }
    return keys.get(0);
  }
}
