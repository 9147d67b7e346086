package wordle.users.account;

import wordle.users.hashing.HashAdmission;
import wordle.users.throttling.ClientAddress;

/**
 * No limit.
 *
 * @param client whose turn it is
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
