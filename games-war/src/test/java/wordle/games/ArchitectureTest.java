package wordle.games;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;

@AnalyzeClasses(packages = "wordle.games", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DOMAIN = {
    "wordle.games.game",
    "wordle.games.dictionary",
    "wordle.games.statistics",
    "wordle.games.leaderboard",
    "wordle.service.text"
  };

  private static final String[] DOMAIN_AND_JAVA =
      Stream.concat(Stream.of(DOMAIN), Stream.of("java..", "org.jspecify.annotations"))
          .toArray(String[]::new);

  @ArchTest
  static final ArchRule domainIsPlainJava =
      classes()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(DOMAIN_AND_JAVA)
          .because("the rules of the game outlive every framework and run in any test");

  @ArchTest
  static final ArchRule domainReachesNoDatabase =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax..")
          .because("whoever keeps games implements an interface of the domain");

  @ArchTest
  static final ArchRule domainHasNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(DOMAIN)
          .should()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because(
              "a rule that depends on the time is given the time, so that a test can choose it");

  @ArchTest
  static final ArchRule restAndJdbcDoNotKnowEachOther =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..jdbc..", "wordle.games.database..", "java.sql..", "javax.sql..")
          .because("they meet only in the domain, and each can be replaced without the other");

  @ArchTest
  static final ArchRule jdbcKnowsNoHttp =
      noClasses()
          .that()
          .resideInAnyPackage("..jdbc..", "wordle.games.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.json..", "..rest..")
          .because("what is kept does not depend on how it is asked for");

  @ArchTest
  static final ArchRule repositoriesAreHidden =
      classes()
          .that()
          .resideInAPackage("..jdbc..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("..jdbc..", "..command..")
          .because(
              "others ask for the domain's interface, and CDI, which no command has, gives the class");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .matching("wordle.games.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages that need each other are one package in two folders");

  @ArchTest
  static final ArchRule nothingOfAnotherServiceIsUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("wordle.users..", "wordle.e2e..")
          .because("the services are built, released and rewritten apart");

  @ArchTest
  static final ArchRule racesAreDecidedByTheDatabase =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("GroupCommit") // which says whose turn it is, not who wins
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED)
          .because("a lock in one process says nothing to the other instances");

  @ArchTest
  static final ArchRule solutionsCannotBeForetold =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("whoever knew the generator's state would know every solution to come");

  @ArchTest
  static final ArchRule resourcesAreSingletons =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Singleton.class)
          .because("one without a scope is of the request, for which web.xml turns contexts off");

  @ArchTest
  static final ArchRule nothingIsOfARequestOrASession =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("jakarta\\.enterprise\\.context\\.(Request|Session|Conversation)Scoped")
          .because("web.xml turns their contexts off");

  @ArchTest
  static final ArchRule namesSayWhatClassesAreFor =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Base)")
          .because("such a name fits anything, and so says nothing");
}
