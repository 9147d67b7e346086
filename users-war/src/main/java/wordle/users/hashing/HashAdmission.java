package wordle.users.hashing;

import wordle.users.throttling.ClientAddress;

/** Whether a hash may be computed for a client, whom its limits may have overtaken in the queue. */
public interface HashAdmission {

  /** Whose turn it is. */
  ClientAddress client();

  /** Whether the client may wait for its turn. */
  boolean mayQueue();

  /** Whether the hash is begun, now that the turn has come; what it costs is counted then. */
  boolean tryAcquire();

  /** Told where the hash that was begun has shown the password to be right. */
  void onSuccess();
}
