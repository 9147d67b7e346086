package wordle.users;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import wordle.users.account.Accounts;
import wordle.users.account.CommonPasswords;
import wordle.users.account.HashQueue;
import wordle.users.account.Password;
import wordle.users.account.PasswordChange;
import wordle.users.account.PasswordHasher;
import wordle.users.account.PasswordHashing;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.Registration;
import wordle.users.account.RegistrationRules;
import wordle.users.limit.ClientAddress;
import wordle.users.limit.RateLimit;
import wordle.users.metrics.MeasuredHasher;
import wordle.users.verification.CredentialCheck;
import wordle.users.verification.GuessingLimits;

/** Puts the domain together for CDI, of which the domain knows nothing, within the settings. */
@Singleton
public class Composition {

  /** Few megabytes; a hash is behind most of what is counted, and a minute has some hundred. */
  private static final int COUNTED_CLIENTS = 20_000;

  @Produces
  @Singleton
  RegistrationRules registrationRules() {
    return new RegistrationRules(CommonPasswords.load());
  }

  @Produces
  @Singleton
  Registration registration(Accounts accounts, RegistrationRules rules, PasswordHashing hashing) {
    return new Registration(accounts, rules, hashing, Clock.systemUTC());
  }

  @Produces
  @Singleton
  PasswordChange passwordChange(
      Accounts accounts, RegistrationRules rules, PasswordHashing hashing) {
    return new PasswordChange(accounts, rules, hashing);
  }

  @Produces
  @Singleton
  CredentialCheck credentialCheck(
      Accounts accounts, PasswordHashing hashing, GuessingLimits limits) {
    return new CredentialCheck(accounts, hashing, limits);
  }

  @Produces
  @Singleton
  GuessingLimits guessingLimits(
      @ConfigProperty(name = "LOGIN_FAILURES_PER_MINUTE") int wrongPasswords,
      @ConfigProperty(name = "HASHES_PER_MINUTE") int hashes) {
    return new GuessingLimits(limit(wrongPasswords), limit(hashes));
  }

  @Produces
  @Singleton
  RateLimit<ClientAddress> registrations(
      @ConfigProperty(name = "REGISTRATIONS_PER_MINUTE") int registrations) {
    return limit(registrations);
  }

  private static <K> RateLimit<K> limit(int most) {
    ConcurrentMap<K, RateLimit.Window> windows =
        keptUpByItsCallers()
            .maximumSize(COUNTED_CLIENTS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .<K, RateLimit.Window>build()
            .asMap();
    return new RateLimit<>(windows, most, Clock.systemUTC());
  }

  /** A cache's upkeep takes microseconds, less than to wake a thread for it. */
  private static Caffeine<Object, Object> keptUpByItsCallers() {
    return Caffeine.newBuilder().executor(Runnable::run);
  }

  @Produces
  @Singleton
  PasswordHashing hashing(
      HashQueue queue, ConcurrentMap<ByteBuffer, Boolean> verified, MetricRegistry registry) {
    PasswordHasher hasher = new Pbkdf2Hasher(Pbkdf2Hasher.ITERATIONS);
    warmUp(hasher);
    return new PasswordHashing(new MeasuredHasher(hasher, registry), queue, verified);
  }

  /**
   * A process's first hash takes twice as long as its later ones. After a roll somebody would wait
   * for it, and others behind them.
   */
  private static void warmUp(PasswordHasher hasher) {
    hasher.matches(new Password("nobody waits for this one"), hasher.decoy());
  }

  /** Half of the cores hash, unless set: the others answer who is verified already. */
  @Produces
  @Singleton
  HashQueue hashQueue(
      @ConfigProperty(name = "HASH_CONCURRENCY") Optional<Integer> concurrent,
      @ConfigProperty(name = "HASH_QUEUE_SIZE") int waiting,
      @ConfigProperty(name = "HASH_TIMEOUT_MILLIS") long patienceMillis) {
    int halfOfTheCores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new HashQueue(
        concurrent.orElse(halfOfTheCores), waiting, Duration.ofMillis(patienceMillis));
  }

  /**
   * Forgets who stays away, and whom there is no room for. Who keeps coming need not be hashed
   * again: the entry holds for one stored hash, and that is read on each request.
   */
  @Produces
  @Singleton
  ConcurrentMap<ByteBuffer, Boolean> verifiedPasswords(
      @ConfigProperty(name = "CREDENTIAL_CACHE_SIZE") long size,
      @ConfigProperty(name = "CREDENTIAL_CACHE_MINUTES") long minutes) {
    return keptUpByItsCallers()
        .maximumSize(size)
        .expireAfterAccess(Duration.ofMinutes(minutes))
        .<ByteBuffer, Boolean>build()
        .asMap();
  }
}
