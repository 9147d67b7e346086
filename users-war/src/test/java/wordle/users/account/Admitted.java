package wordle.users.account;

import wordle.users.hashing.HashAdmission;
import wordle.users.throttling.ClientAddress;

/**
 * Admits every hash.
 *
 * @param client the client of the hash
 */
record Admitted(ClientAddress client) implements HashAdmission {

  @Override
  public boolean mayQueue() {
    return true;
  }

  @Override
  public boolean tryAcquire() {
    return true;
  }

  @Override
  public void onSuccess() {
    // Nothing was counted.
  }
}
