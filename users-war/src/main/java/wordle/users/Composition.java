package wordle.users;

import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.metrics.MetricRegistry;
import wordle.users.account.Accounts;
import wordle.users.account.CommonPasswords;
import wordle.users.account.Password;
import wordle.users.account.PasswordChange;
import wordle.users.account.PasswordHasher;
import wordle.users.account.PasswordHashing;
import wordle.users.account.Pbkdf2Hasher;
import wordle.users.account.Registration;
import wordle.users.account.RegistrationRules;
import wordle.users.authentication.Authenticator;
import wordle.users.authentication.LoginThrottle;
import wordle.users.hashing.HashBulkhead;
import wordle.users.metrics.MeasuredHasher;
import wordle.users.throttling.ClientAddress;
import wordle.users.throttling.RateLimiter;

/** Produces the domain's objects for CDI from the settings; the domain itself uses no framework. */
@Singleton
public class Composition {

  /** Bounds the memory of one rate limiter to a few megabytes. */
  private static final int COUNTED_KEYS = 20_000;

  private static final PasswordHasher HASHER = new Pbkdf2Hasher(Pbkdf2Hasher.ITERATIONS);

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

  /** The dummy hash is also a warm-up: a process's first hash takes twice as long as later ones. */
  @Produces
  @Singleton
  Authenticator authenticator(Accounts accounts, PasswordHashing hashing, LoginThrottle throttle) {
    Password unknown = new Password(UUID.randomUUID().toString());
    return new Authenticator(accounts, hashing, throttle, HASHER.hash(unknown));
  }

  @Produces
  @Singleton
  LoginThrottle loginThrottle(
      @ConfigProperty(name = "LOGIN_FAILURES_PER_MINUTE") int failures,
      @ConfigProperty(name = "HASHES_PER_MINUTE") int hashes) {
    return new LoginThrottle(rateLimiter(failures), rateLimiter(hashes));
  }

  @Produces
  @Singleton
  RateLimiter<ClientAddress> registrationLimiter(
      @ConfigProperty(name = "REGISTRATIONS_PER_MINUTE") int registrations) {
    return rateLimiter(registrations);
  }

  private static <K> RateLimiter<K> rateLimiter(int limit) {
    ConcurrentMap<K, RateLimiter.Window> windows =
        cacheBuilder()
            .maximumSize(COUNTED_KEYS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .<K, RateLimiter.Window>build()
            .asMap();
    return new RateLimiter<>(windows, limit, Clock.systemUTC());
  }

  /** Callers maintain the cache, because that takes microseconds, less than a thread's wake-up. */
  private static Caffeine<Object, Object> cacheBuilder() {
    return Caffeine.newBuilder().executor(Runnable::run);
  }

  /**
   * Hashing with a cache of verified passwords. Its entries expire only when unused: none becomes
   * wrong, because its key contains the stored hash, which is read on each request.
   */
  @Produces
  @Singleton
  PasswordHashing passwordHashing(
      HashBulkhead bulkhead,
      MetricRegistry registry,
      @ConfigProperty(name = "CREDENTIAL_CACHE_SIZE") long size,
      @ConfigProperty(name = "CREDENTIAL_CACHE_MINUTES") long minutes) {
    ConcurrentMap<ByteBuffer, Boolean> verified =
        cacheBuilder()
            .maximumSize(size)
            .expireAfterAccess(Duration.ofMinutes(minutes))
            .<ByteBuffer, Boolean>build()
            .asMap();
    return new PasswordHashing(new MeasuredHasher(HASHER, registry), bulkhead, verified);
  }

  /** Half of the cores compute hashes by default; the others serve users with a cached password. */
  @Produces
  @Singleton
  HashBulkhead hashBulkhead(
      @ConfigProperty(name = "HASH_CONCURRENCY") Optional<Integer> permits,
      @ConfigProperty(name = "HASH_QUEUE_SIZE") int queueSize,
      @ConfigProperty(name = "HASH_TIMEOUT_MILLIS") long timeoutMillis) {
    int halfOfTheCores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return new HashBulkhead(
        permits.orElse(halfOfTheCores), queueSize, Duration.ofMillis(timeoutMillis));
  }
}
