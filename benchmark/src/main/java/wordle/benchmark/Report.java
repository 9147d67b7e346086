package wordle.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints the measurements, and writes them into the documents. */
public final class Report {

  private static final String BEGIN = "<!-- tools/bench writes from here … -->\n";
  private static final String END = "<!-- … to here -->\n";
  private static final String PICTURE =
      "![Requests a second of the system within its ceiling](images/throughput.svg)\n\n";

  private Report() {}

  /**
   * Arguments: {@code SAMPLES}, for a run without a verdict; {@code SAMPLES DOCS MACHINE} for a run
   * that writes the documents.
   */
  public static void main(String[] arguments) throws IOException {
    Samples samples = Samples.read(Path.of(arguments[0]));
    Tables tables = new Tables(samples);
    if (arguments.length == 1) {
      System.out.println("\n" + tables.all());
    } else {
      String text = arguments[2] + "\n\n" + tables.targets() + "\n\n" + tables.all() + "\n";
      System.out.println("\n" + text);
      write(Path.of(arguments[1]), text, samples);
    }
  }

  private static void write(Path docs, String text, Samples samples) throws IOException {
    Path document = docs.resolve("performance.md");
    String old = Files.readString(document);
    int begin = old.indexOf(BEGIN) + BEGIN.length();
    int end = old.indexOf(END);
    if (begin < BEGIN.length() || end < begin) {
      throw new IllegalStateException("Put the marks for tools/bench back into " + document);
    }
    String written = "\n" + PICTURE + text + "\n";
    Files.writeString(document, old.substring(0, begin) + written + old.substring(end));
    Chart.write(docs.resolve("images"), samples);
  }
}
