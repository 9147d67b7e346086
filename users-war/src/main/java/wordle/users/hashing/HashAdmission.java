package wordle.users.hashing;

import wordle.users.throttling.ClientAddress;

/** Decides whether a client may have a hash computed, before and after it waits for a permit. */
public interface HashAdmission {

  /** The client that the hash is computed for. */
  ClientAddress client();

  /** Whether the client may wait for a permit. Counts nothing. */
  boolean mayQueue();

  /**
   * Counts the hash, immediately before it is computed.
   *
   * @return false if the client's limits were reached while it waited; no hash is computed then
   */
  boolean tryAcquire();

  /** Called after the hash has shown that the password is right. */
  void onSuccess();
}
