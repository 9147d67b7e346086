package wordle.e2e.forwarding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import wordle.testing.process.Command;

/**
 * A self-signed certificate for this machine, made by openssl, in two files.
 *
 * @param file the certificate, in PEM
 * @param key its key, in PEM
 */
record Certificate(Path file, Path key) {

  /** Makes a certificate in the files {@code NAME.crt} and {@code NAME.key} of a folder. */
  static Certificate in(Path folder, String name) {
    return in(folder, name, "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1");
  }

  /** The same with an RSA key. */
  static Certificate withRsaIn(Path folder, String name) {
    return in(folder, name, "rsa:2048");
  }

  private static Certificate in(Path folder, String name, String... kind) {
    Certificate made =
        new Certificate(folder.resolve(name + ".crt"), folder.resolve(name + ".key"));
    run(
        String.join(
            " ",
            "openssl req -x509 -nodes -days 2 -subj /CN=localhost -newkey",
            String.join(" ", kind),
            "-addext subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-keyout " + made.key,
            "-out " + made.file));
    return made;
  }

  private static void run(String command) {
    try {
      Command.Outcome outcome = new Command(List.of(command.split(" "))).run();
      if (outcome.status() != 0) {
        throw new AssertionError(outcome.output());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("openssl cannot be run", e);
    }
  }

  /** Overwrites another certificate and its key by these. */
  void replace(Certificate other) {
    try {
      Files.write(other.file, Files.readAllBytes(file));
      Files.write(other.key, Files.readAllBytes(key));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot replace " + other, e);
    }
  }

  X509Certificate parsed() {
    try (InputStream pem = Files.newInputStream(file)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem);
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("Cannot read " + file, e);
    }
  }

  /** A TLS context that trusts these certificates alone. */
  static SSLContext trusting(Certificate... certificates) {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      for (Certificate certificate : certificates) {
        store.setCertificateEntry(certificate.file.toString(), certificate.parsed());
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("No TLS context can be made", e);
    }
  }
}
