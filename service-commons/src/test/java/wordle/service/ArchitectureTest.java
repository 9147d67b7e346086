package wordle.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "wordle", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule LIBRARY_KNOWS_NO_SERVICE =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("wordle.users..", "wordle.games..")
          .because("a service must be able to change without the other one");

  @ArchTest
  static final ArchRule DATABASE_KNOWS_NO_HTTP =
      noClasses()
          .that()
          .resideInAPackage("..database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..http..", "..problem..", "jakarta.ws.rs..", "jakarta.servlet..")
          .because("repositories do not depend on how they are called");

  @ArchTest
  static final ArchRule ONE_PACKAGE_KNOWS_SQLITE =
      noClasses()
          .that()
          .resideOutsideOfPackage("wordle.service.database.sqlite..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.sqlite..", "wordle.service.database.sqlite..")
          .because("another engine replaces one package");

  @ArchTest
  static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
      slices()
          .matching("wordle.service.(**)")
          .should()
          .beFreeOfCycles()
          .because("packages in a cycle can only be changed together");
}
