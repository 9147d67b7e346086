package wordle.service.database.sqlite;

import java.sql.SQLException;

/** The database's name leads to no file, or to another file than the one that is open. */
final class DatabaseMovedException extends SQLException {

  private static final long serialVersionUID = 1;

  DatabaseMovedException(String sentence) {
    super(sentence);
  }
}
