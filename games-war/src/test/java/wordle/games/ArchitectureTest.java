package wordle.games;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import wordle.testing.architecture.ServiceRules;

@AnalyzeClasses(packages = "wordle.games", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] DOMAIN = {
    "wordle.games.game",
    "wordle.games.player",
    "wordle.games.dictionary",
    "wordle.games.statistics",
    "wordle.games.leaderboard",
    "wordle.service.text"
  };

  @ArchTest static final ArchTests RULES_OF_ALL_SERVICES = ArchTests.in(ServiceRules.class);

  @ArchTest static final ArchRule DOMAIN_IS_PLAIN_JAVA = ServiceRules.domainIsPlainJava(DOMAIN);

  @ArchTest static final ArchRule DOMAIN_USES_NO_SQL = ServiceRules.domainUsesNoSql(DOMAIN);

  @ArchTest
  static final ArchRule SERVICES_ARE_INDEPENDENT = ServiceRules.independentOf("wordle.users..");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      ServiceRules.packagesAreFreeOfCycles("wordle.games");

  @ArchTest
  static final ArchRule FEATURES_SHARE_ONLY_THE_HTTP_PACKAGE =
      slices()
          .matching("wordle.games.(*).rest")
          .should()
          .notDependOnEachOther()
          .because("what resources share belongs in wordle.games.http");

  @ArchTest
  static final ArchRule HTTP_DOES_NOT_DEPEND_ON_RESOURCES =
      noClasses()
          .that()
          .resideInAPackage("wordle.games.http")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("..rest..")
          .because("resources depend on it, and dependencies point downward");

  @ArchTest
  static final ArchRule DOMAIN_HAS_NO_CLOCK =
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
  static final ArchRule REPOSITORIES_ARE_HIDDEN =
      classes()
          .that()
          .resideInAPackage("..jdbc..")
          .should()
          .onlyHaveDependentClassesThat()
          .resideInAnyPackage("..jdbc..", "..command..")
          .because("others inject the interface of the domain; commands run without CDI");

  @ArchTest
  static final ArchRule RACES_ARE_DECIDED_BY_THE_DATABASE =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveSimpleName("GroupCommit") // which schedules writes, but decides no race
          .should()
          .haveModifier(JavaModifier.SYNCHRONIZED)
          .because("a lock in one process does not exclude other instances");

  @ArchTest
  static final ArchRule SOLUTIONS_CANNOT_BE_PREDICTED =
      noClasses()
          .should()
          .callConstructor(Random.class)
          .orShould()
          .callMethod(Math.class, "random")
          .because("the state of a weak generator predicts all later solutions");
}
