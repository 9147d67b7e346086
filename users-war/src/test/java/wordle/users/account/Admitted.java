package wordle.users.account;

import wordle.users.limit.ClientAddress;

/**
 * No limit.
 *
 * @param client whose turn it is
 */
record Admitted(ClientAddress client) implements Admission {

  @Override
  public boolean mayWait() {
    return true;
  }

  @Override
  public boolean mayBegin() {
    return true;
  }

  @Override
  public void wasRight() {
    // Nothing was counted.
  }
}
