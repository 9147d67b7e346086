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
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies both databases into one file and back, for bin/backup and bin/restore. The file is a ZIP
 * archive: a manifest with schema versions and checksums, and then the databases.
 */
final class Backup {

  /** Games comes first, so that the copy of Users has the account of each copied game's player. */
  private static final List<String> SERVICES = List.of("games", "users");

  private static final String FORMAT = "wordle-copy-1";
  private static final String MANIFEST = "manifest.properties";
  private static final int SECONDS = 60;

  private Backup() {}

  /** {@code write DATA FOLDER FILE} or {@code read FILE FOLDER GAMES_VERSION USERS_VERSION}. */
  public static void main(String[] arguments) throws IOException, SQLException {
    try {
      switch (arguments[0]) {
        case "write" -> write(path(arguments[1]), path(arguments[2]), path(arguments[3]));
        case "read" -> read(path(arguments[1]), path(arguments[2]), List.of(arguments).subList(3, 5));
        default -> throw new Refusal("Say write or read");
      }
    } catch (Refusal refusal) {
      System.err.println(refusal.getMessage());
      System.exit(1);
    } catch (SQLException failure) {
      System.err.println("SQLite reports an error: " + failure.getMessage() + ".");
      System.exit(1);
    }
  }

  /** Copies a snapshot of each database, while servers read and write it. */
  private static void write(Path data, Path folder, Path file) throws IOException, SQLException {
    Properties manifest = new Properties();
    manifest.setProperty("format", FORMAT);
    for (String service : SERVICES) {
      Path copy = folder.resolve(service + ".db");
      vacuum(data.resolve(service + ".db"), copy);
      manifest.setProperty(service + ".schema", Integer.toString(soundVersion(copy)));
      manifest.setProperty(service + ".sha256", checksum(copy));
    }
    pack(manifest, folder, file);
    force(file);
  }

  private static void vacuum(Path database, Path copy) throws SQLException {
    try (Connection connection = open(database);
        PreparedStatement vacuum = connection.prepareStatement("VACUUM INTO ?")) {
      vacuum.setString(1, copy.toString());
      vacuum.execute();
    }
  }

  private static void pack(Properties manifest, Path folder, Path file) throws IOException {
    try (OutputStream output = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW);
        ZipOutputStream archive = new ZipOutputStream(output)) {
      archive.putNextEntry(new ZipEntry(MANIFEST));
      manifest.store(archive, null);
      for (String service : SERVICES) {
        archive.putNextEntry(new ZipEntry(service + ".db"));
        Files.copy(folder.resolve(service + ".db"), archive);
      }
    }
  }

  /** Unpacks into an empty folder. Its files are valid only if this returns without an exception. */
  private static void read(Path file, Path folder, List<String> known)
      throws IOException, SQLException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      Properties manifest = manifest(archive);
      for (String service : SERVICES) {
        Path database = folder.resolve(service + ".db");
        unpack(archive, database);
        check(database, manifest, service, known.get(SERVICES.indexOf(service)));
        force(database);
      }
    } catch (java.util.zip.ZipException e) {
      throw new Refusal(file + " is damaged or is not a backup: " + e.getMessage());
    }
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

  private static void check(Path database, Properties manifest, String service, String known)
      throws IOException, SQLException {
    if (!checksum(database).equals(manifest.getProperty(service + ".sha256"))) {
      throw new Refusal("The backup is damaged: " + service + ".db is not what was copied");
    }
    int version = soundVersion(database);
    if (version > Integer.parseInt(known)) {
      throw new Refusal(
          ("The backup's %s.db has schema version %d, but this release knows only %s:"
                  + " use a newer release")
              .formatted(service, version, known));
    }
  }

  /** Checks the integrity of a database and returns its schema version. */
  private static int soundVersion(Path database) throws SQLException {
    try (Connection connection = open(database);
        Statement statement = connection.createStatement()) {
      String finding = strings(statement, "PRAGMA integrity_check");
      if (!finding.equals("ok")) {
        throw new Refusal(database.getFileName() + " is damaged: " + finding);
      }
      return Integer.parseInt(strings(statement, "SELECT max(version) FROM schema_version"));
    }
  }

  private static String strings(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection open(Path database) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + SECONDS * 1000);
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

  /** An error with a sentence for the caller. */
  private static final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    Refusal(String sentence) {
      super(sentence + ".");
    }
  }
}
