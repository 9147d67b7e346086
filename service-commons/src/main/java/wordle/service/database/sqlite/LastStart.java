package wordle.service.database.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The database and the write-ahead log that the last start opened, by name, device and inode. The
 * lock file holds them. Version 1.0 notes nothing.
 */
record LastStart(List<String> files) {

  /** Far more than two names with their numbers. */
  private static final int LONGEST = 1024;

  LastStart {
    files = List.copyOf(files);
  }

  static LastStart readFrom(FileChannel lockFile) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(LONGEST);
    lockFile.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    return new LastStart(text.lines().toList());
  }

  void writeTo(FileChannel lockFile) throws IOException {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(String.join("\n", files) + "\n");
    lockFile.truncate(0);
    lockFile.write(bytes, 0);
  }

  /** Whether there was a database. */
  boolean hadDatabase() {
    return !files.isEmpty();
  }

  /** Whether it opened this log, but another database than this one. */
  boolean openedWithAnotherDatabase(String log, String database) {
    return files.contains(log) && !files.contains(database);
  }
}
