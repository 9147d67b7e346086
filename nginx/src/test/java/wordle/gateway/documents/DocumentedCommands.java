package wordle.gateway.documents;

import wordle.gateway.system.Repository;

/** Runs a document's commands and compares what they write with what it shows. */
final class DocumentedCommands {

  private final String document;
  private final Session session;
  private final DefaultPorts ports;

  DocumentedCommands(String document, Session session, DefaultPorts ports) {
    this.document = document;
    this.session = session;
    this.ports = ports;
  }

  /** Fails at the first command that fails, or writes other lines than are shown. */
  void verify() {
    Transcript.of(Repository.path(document)).steps().forEach(this::verify);
  }

  private void verify(Step step) {
    Step adapted = step.map(ports::in);
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
