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

@AnalyzeClasses(packages = "wordle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DOMAIN = {
    "wordle.games.game",
    "wordle.games.player",
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
          .because("the database implements interfaces of the domain");

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
          .because(
              "both depend only on the domain, so that each can be replaced without the other");

  @ArchTest
  static final ArchRule jdbcKnowsNoHttp =
      noClasses()
          .that()
          .resideInAnyPackage("..jdbc..", "wordle.games.database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.ws.rs..", "jakarta.servlet..", "jakarta.json..", "..rest..")
          .because("storage does not depend on the protocol of requests");

  @ArchTest
  static final ArchRule repositoriesAreHidden =
      classes()
          .that()
          .resideInAPackage("..jdbc..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("..jdbc..", "..command..")
          .because("others inject the interface of the domain; commands run without CDI");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices()
          .matching("wordle.games.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages that depend on each other are one package in two folders");

  @ArchTest
  static final ArchRule featuresShareOnlyTheHttpPackage =
      slices()
          .matching("wordle.games.(*).rest")
          .should()
          .notDependOnEachOther()
          .because("what resources share belongs in wordle.games.http");

  @ArchTest
  static final ArchRule httpDoesNotDependOnResources =
      noClasses()
          .that()
          .resideInAPackage("wordle.games.http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..rest..")
          .because("resources depend on it, and dependencies point downward");

  @ArchTest
  static final ArchRule nothingOfAnotherServiceIsUsed =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("wordle.users..", "wordle.e2e..")
          .because("the services are built and released independently");

  @ArchTest
  static final ArchRule racesAreDecidedByTheDatabase =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("GroupCommit") // which schedules writes, but decides no race
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED)
          .because("a lock in one process does not exclude other instances");

  @ArchTest
  static final ArchRule solutionsCannotBePredicted =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("the state of a weak generator predicts all later solutions");

  @ArchTest
  static final ArchRule resourcesAreSingletons =
      classes()
          .that()
          .areAnnotatedWith(Path.class)
          .should()
          .beAnnotatedWith(Singleton.class)
          .because("the default scope is the request, and web.xml disables its context");

  @ArchTest
  static final ArchRule noBeanHasTheScopeOfARequestOrASession =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("jakarta\\.enterprise\\.context\\.(Request|Session|Conversation)Scoped")
          .because("web.xml disables their contexts");

  @ArchTest
  static final ArchRule namesAreSpecific =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Base)")
          .because("such a name fits any class");
}
