package wordle.service.database.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions for the owner alone, where the file system has permissions of this kind. */
public final class OwnerOnly {

  private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");

  private OwnerOnly() {}

  /** The attributes of a new file beside this path. */
  public static FileAttribute<?>[] fileAt(Path path) {
    return attributes(path, FILE);
  }

  /** The attributes of a new folder at this path. */
  static FileAttribute<?>[] folderAt(Path path) {
    return attributes(path, FOLDER);
  }

  private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
        : new FileAttribute<?>[0];
  }

  /**
   * Removes the permissions of all other users.
   *
   * @return whether others had any
   */
  static boolean restrict(Path path) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
    if (view == null || FOLDER.containsAll(view.readAttributes().permissions())) {
      return false;
    }
    view.setPermissions(Files.isDirectory(path) ? FOLDER : FILE);
    return true;
  }
}
