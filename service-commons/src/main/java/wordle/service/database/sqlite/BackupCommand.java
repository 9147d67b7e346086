package wordle.service.database.sqlite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies the databases of all services into one file and back; {@code bin/backup} and {@code
 * bin/restore} call it. The file is a ZIP archive: a manifest with schema versions and checksums,
 * and then the databases.
 */
public final class BackupCommand {

  private static final String FORMAT = "wordle-copy-1";
  private static final String MANIFEST = "manifest.properties";
  private static final Duration BUSY_TIMEOUT = Duration.ofSeconds(60);

  private BackupCommand() {}

  /**
   * Writes or reads a backup. Prints a sentence and exits with status 1 if that fails.
   *
   * @param arguments {@code write DATA FOLDER FILE SERVICE …}, which copies in this order, or
   *     {@code read FILE FOLDER SERVICE=VERSION …} with the newest schema version that is known of
   *     each
   */
  public static void main(String... arguments) {
    List<String> all = Arrays.asList(arguments);
    try {
      if (all.get(0).equals("write")) {
        write(path(all.get(1)), path(all.get(2)), path(all.get(3)), all.subList(4, all.size()));
      } else {
        read(path(all.get(1)), path(all.get(2)), versions(all.subList(3, all.size())));
      }
    } catch (Refusal refusal) {
      exit(refusal.getMessage());
    } catch (SQLException failure) {
      exit("SQLite reports an error: " + failure.getMessage());
    } catch (IOException failure) {
      exit("A file cannot be read or written: " + failure);
    }
  }

  private static void exit(String sentence) {
    System.err.println(sentence + ".");
    System.exit(1);
  }

  /**
   * Copies a snapshot of each database, while servers read and write it.
   *
   * @param data the folder of the databases
   * @param folder an empty folder for the copies
   * @param file the backup, which does not exist yet
   */
  static void write(Path data, Path folder, Path file, List<String> services)
      throws IOException, SQLException {
    Properties manifest = new Properties();
    manifest.setProperty("format", FORMAT);
    for (String service : services) {
      Path copy = folder.resolve(service + ".db");
      vacuum(data.resolve(service + ".db"), copy);
      manifest.setProperty(service + ".schema", Integer.toString(soundVersion(copy)));
      manifest.setProperty(service + ".sha256", checksum(copy));
    }
    pack(manifest, folder, file, services);
    force(file);
  }

  private static void vacuum(Path database, Path copy) throws SQLException {
    try (Connection connection = open(database);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    }
  }

  private static void pack(Properties manifest, Path folder, Path file, List<String> services)
      throws IOException {
    try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        ZipOutputStream archive = new ZipOutputStream(output)) {
      archive.putNextEntry(new ZipEntry(MANIFEST));
      manifest.store(archive, null);
      for (String service : services) {
        archive.putNextEntry(new ZipEntry(service + ".db"));
        Files.copy(folder.resolve(service + ".db"), archive);
      }
    }
  }

  /**
   * Unpacks and checks a backup. The files are valid only if this returns without an exception.
   *
   * @param folder an empty folder for the databases
   * @param newest the newest schema version that is known of each service
   */
  static void read(Path file, Path folder, Map<String, Integer> newest)
      throws IOException, SQLException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      Properties manifest = manifest(archive);
      for (String service : newest.keySet()) {
        Path database = folder.resolve(service + ".db");
        unpack(archive, database);
        checkSum(database, manifest.getProperty(service + ".sha256", ""));
        checkVersion(database, newest.getOrDefault(service, 0));
        force(database);
      }
    } catch (ZipException e) {
      throw new Refusal(file + " is damaged or is not a backup: " + e.getMessage());
    }
  }

  private static Map<String, Integer> versions(List<String> arguments) {
    Map<String, Integer> versions = new LinkedHashMap<>();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      versions.put(argument.substring(0, equals), Integer.valueOf(argument.substring(equals + 1)));
    }
    return versions;
  }

  private static Properties manifest(ZipFile archive) throws IOException {
    Properties manifest = new Properties();
    try (InputStream entry = entry(archive, MANIFEST)) {
      manifest.load(entry);
    }
    if (!FORMAT.equals(manifest.getProperty("format"))) {
      throw new Refusal(archive.getName() + " is not a backup that this release knows");
    }
    return manifest;
  }

  private static void unpack(ZipFile archive, Path database) throws IOException {
    try (InputStream entry = entry(archive, database.getFileName().toString())) {
      Files.copy(entry, database, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static InputStream entry(ZipFile archive, String name) throws IOException {
    ZipEntry entry = archive.getEntry(name);
    if (entry == null) {
      throw new Refusal(archive.getName() + " is not a backup: it lacks " + name);
    }
    return archive.getInputStream(entry);
  }

  private static void checkSum(Path database, String expected) throws IOException {
    if (!checksum(database).equals(expected)) {
      throw new Refusal(
          "The backup is damaged: " + database.getFileName() + " is not what was copied");
    }
  }

  private static void checkVersion(Path database, int newest) throws SQLException {
    int version = soundVersion(database);
    if (version > newest) {
      throw new Refusal(
          "%s of the backup has schema version %d, but this release knows only %d: use a newer release"
              .formatted(database.getFileName(), version, newest));
    }
  }

  /** Checks the integrity of a database and returns its schema version. */
  private static int soundVersion(Path database) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      String finding = string(statement, "PRAGMA integrity_check");
      if (!finding.equals("ok")) {
        throw new Refusal(database.getFileName() + " is damaged: " + finding);
      }
      return Integer.parseInt(string(statement, "SELECT max(version) FROM schema_version"));
    }
  }

  private static String string(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection open(Path database) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + BUSY_TIMEOUT.toMillis());
    }
    return connection;
  }

  private static String checksum(Path file) throws IOException {
    try (DigestInputStream input =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      input.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(input.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java runtime has SHA-256", e);
    }
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  private static Path path(String name) {
    return Path.of(name).toAbsolutePath();
  }

  /** An expected failure, with a sentence for the caller. */
  static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String sentence;

    Refusal(String sentence) {
      super(sentence);
      this.sentence = sentence;
    }

    @Override
    public String getMessage() {
      return sentence;
    }
  }
}
