package wordle.e2e.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The hand-written files of the checkout. */
final class Sources {

  private static final Set<String> MADE = Set.of(".git", ".run", ".tools", "target", "data");

  /** Pictures, word lists, licences of others, and what a tool writes. */
  private static final Pattern NOT_PROSE =
      Pattern.compile(".*\\.(png|ico|svg|txt|scowl|sum)|LICENSE|NOTICE");

  private Sources() {}

  /** The files in a folder, or the file of that name. */
  static Stream<Path> files(Path start) {
    List<Path> found = new ArrayList<>();
    collect(start, found);
    return found.stream();
  }

  /** Those of them that hold comments, messages or text for people. */
  static Stream<Path> prose(Path start) {
    return files(start).filter(file -> !NOT_PROSE.matcher(file.getFileName().toString()).matches());
  }

  static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private static void collect(Path path, List<Path> found) {
    if (Files.isRegularFile(path)) {
      found.add(path);
    } else if (!MADE.contains(path.getFileName().toString())) {
      children(path).forEach(child -> collect(child, found));
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot list " + folder, e);
    }
  }
}
