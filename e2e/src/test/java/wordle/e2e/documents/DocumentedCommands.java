package wordle.e2e.documents;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import wordle.testing.process.Repository;

/** Runs a document's commands and compares their output with what it shows. */
public final class DocumentedCommands {

  private final String document;
  private final Session session;
  private final UnaryOperator<String> adaptation;

  /** Runs the commands unchanged. */
  public DocumentedCommands(String document, Session session) {
    this(document, session, UnaryOperator.identity());
  }

  /** Runs the commands with a test's own ports. */
  DocumentedCommands(String document, Session session, DefaultPorts ports) {
    this(document, session, ports::in);
  }

  private DocumentedCommands(String document, Session session, UnaryOperator<String> adaptation) {
    this.document = document;
    this.session = session;
    this.adaptation = adaptation;
  }

  /** Fails at the first command that fails, or writes other lines than are shown. */
  public void verify() {
    Transcript.of(path()).steps().forEach(this::verify);
  }

  /** The same for the commands under one heading. */
  public void verifySection(String heading) {
    Transcript.ofSection(path(), heading).steps().forEach(this::verify);
  }

  private Path path() {
    return Repository.path(document);
  }

  private void verify(Step step) {
    Step adapted = step.map(adaptation);
    Result result = session.run(adapted.command());
    if (result.status() != 0 || !adapted.shows(result.written())) {
      throw new AssertionError(
          "%s:%d: $ %s\nended with status %d and wrote\n%s\nwhere the document shows\n%s"
              .formatted(
                  document,
                  step.line(),
                  adapted.command(),
                  result.status(),
                  String.join("\n", result.written()),
                  String.join("\n", adapted.shown())));
    }
  }
}
