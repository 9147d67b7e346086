package wordle.bench;
public final class Report { public static void main(String[] a) throws Exception { System.out.println(java.nio.file.Files.readString(java.nio.file.Path.of(a[0]))); } }
