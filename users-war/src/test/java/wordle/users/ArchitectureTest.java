package wordle.users;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import wordle.testing.architecture.ServiceRules;

@AnalyzeClasses(packages = "wordle.users", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DOMAIN = {
    "wordle.users.account",
    "wordle.users.authentication",
    "wordle.users.hashing",
    "wordle.service.text",
    "wordle.users.throttling"
  };

  @ArchTest static final ArchTests RULES_OF_ALL_SERVICES = ArchTests.in(ServiceRules.class);

  @ArchTest static final ArchRule DOMAIN_IS_PLAIN_JAVA = ServiceRules.domainIsPlainJava(DOMAIN);

  @ArchTest static final ArchRule DOMAIN_USES_NO_SQL = ServiceRules.domainUsesNoSql(DOMAIN);

  @ArchTest
  static final ArchRule SERVICES_ARE_INDEPENDENT = ServiceRules.independentOf("wordle.games..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      ServiceRules.packagesAreFreeOfCycles("wordle.users");

  @ArchTest
  static final ArchRule ACCOUNTS_KNOW_NO_AUTHENTICATION =
      noClasses()
          .that()
          .resideInAPackage("wordle.users.account..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("wordle.users.authentication..")
          .because("authentication reads accounts, and an account can be registered without it");
}
