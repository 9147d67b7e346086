package wordle.e2e.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeAnotherDocument() throws IOException {
    Files.writeString(folder.resolve("other.md"), "# When it dies, or `hangs`\n");
  }

  @Test
  void linkToAFileOrAHeadingIsAlive() throws IOException {
    assertDead(
        List.of(),
        "# Here\n[a](other.md) [b](other.md#when-it-dies-or-hangs) [c](#here) ![d](./other.md)");
  }

  @Test
  void linkToNoFileIsDead() throws IOException {
    assertDead(List.of("gone.md", "gone.png"), "[a](gone.md) ![b](gone.png) [c](other.md)");
  }

  @Test
  void linkToNoHeadingIsDead() throws IOException {
    assertDead(
        List.of("other.md#when-it-dies", "#elsewhere"),
        "# Here\n[a](other.md#when-it-dies) [b](#elsewhere)");
  }

  @Test
  void externalLinksAreNotChecked() throws IOException {
    assertDead(List.of(), "[a](https://localhost/gone.md) [b](mailto:ada@localhost)");
  }

  @Test
  void codeHasNoLinks() throws IOException {
    assertDead(List.of(), "`[a](gone.md)`\n```console\n$ x [b](gone.md)\n```\n");
  }

  private void assertDead(List<String> links, String markdown) throws IOException {
    Path file = Files.writeString(folder.resolve("document.md"), markdown);
    assertEquals(links, new Document(file).deadLinks());
  }
}
