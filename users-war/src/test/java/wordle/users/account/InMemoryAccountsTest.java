package wordle.users.account;

class InMemoryAccountsTest implements AccountsContract {

  @Override
  public Accounts accounts() {
    return new InMemoryAccounts();
  }
}
