package wordle.users;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "wordle.users", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DOMAIN = {
    "wordle.users.account", "wordle.users.limit", "wordle.service.text", "wordle.users.verification"
  };

  private static final String[] DOMAIN_AND_JAVA =
      Stream.concat(Stream.of(DOMAIN), Stream.of("java..", "javax.crypto..", "org.jspecify.."))
          .toArray(String[]::new);

  @ArchTest
  static final ArchRule DOMAIN_IS_PLAIN_JAVA =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN_AND_JAVA)
          .because("rules that know no framework outlive it, and their tests take milliseconds");

  @ArchTest
  static final ArchRule DOMAIN_KNOWS_NO_SQL =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..")
          .because("another database replaces one package");

  @ArchTest
  static final ArchRule REST_KNOWS_NO_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..jdbc..", "..database..", "java.sql..", "javax.sql..")
          .because("a resource parses, calls the domain and answers");

  @ArchTest
  static final ArchRule DATABASE_KNOWS_NO_HTTP =
      noClasses()
          .that()
          .resideInAnyPackage("..jdbc..", "..database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..rest..", "..problem..", "jakarta.ws.rs..", "jakarta.servlet..")
          .because("a repository serves whoever calls it");

  @ArchTest
  static final ArchRule ACCOUNTS_KNOW_NO_VERIFICATION =
      noClasses()
          .that()
          .resideInAPackage("wordle.users.account..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("wordle.users.verification..")
          .because("verification reads accounts, and an account can be made without it");

  @ArchTest
  static final ArchRule SERVICES_ARE_INDEPENDENT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("wordle.games..", "wordle.e2e..")
          .because("each service is built, released and rewritten apart");

  @ArchTest
  static final ArchRule RESOURCES_ARE_SINGLETONS =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Singleton.class)
          .because("one without a scope is of the request, for which web.xml turns contexts off");

  @ArchTest
  static final ArchRule NOTHING_IS_OF_A_REQUEST_OR_A_SESSION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("jakarta\\.enterprise\\.context\\.(Request|Session|Conversation)Scoped")
          .because("web.xml turns their contexts off");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices()
          .matching("wordle.users.(**)")
          .should()
          .beFreeOfCycles()
          .because("what hangs together in a circle can only be changed together");
}
