package wordle.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** The rules of both services. Those that name packages of a service take them as arguments. */
public final class ServiceRules {

  @ArchTest
  public static final ArchRule RESOURCES_DO_NOT_USE_THE_DATABASE =
      noClasses()
          .that()
          .resideInAPackage("..rest..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("..jdbc..", "..database..", "java.sql..", "javax.sql..")
          .because(
              "both depend only on the domain, so that each can be replaced without the other");

  @ArchTest
  public static final ArchRule THE_DATABASE_DOES_NOT_USE_HTTP =
      noClasses()
          .that()
          .resideInAnyPackage("..jdbc..", "..database..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "..rest..", "..problem..", "jakarta.ws.rs..", "jakarta.servlet..", "jakarta.json..")
          .because("storage does not depend on the protocol of requests");

  @ArchTest
  public static final ArchRule RESOURCES_ARE_SINGLETONS =
      classes()
          .that()
          .areAnnotatedWith("jakarta.ws.rs.Path")
          .should()
          .beAnnotatedWith("jakarta.inject.Singleton")
          .because("the default scope is the request, and web.xml disables its context");

  @ArchTest
  public static final ArchRule NO_BEAN_HAS_THE_SCOPE_OF_A_REQUEST_OR_A_SESSION =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching("jakarta\\.enterprise\\.context\\.(Request|Session|Conversation)Scoped")
          .because("web.xml disables their contexts");

  @ArchTest
  public static final ArchRule NAMES_ARE_SPECIFIC =
      noClasses()
          .should()
          .haveNameMatching(".*(Impl|Util|Utils|Helper|Manager|Base)")
          .because("such a name fits any class");

  private ServiceRules() {}

  /**
   * The domain depends on itself, on Java and on nullness annotations.
   *
   * @param packages of the domain, and of what else it may use
   */
  public static ArchRule domainIsPlainJava(String... packages) {
    String[] allowed =
        Stream.concat(
                Stream.of(packages),
                Stream.of("java..", "javax.crypto..", "org.jspecify.annotations"))
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .because("rules without a framework outlive it, and their tests take milliseconds");
  }

  /** The domain uses no SQL. */
  public static ArchRule domainUsesNoSql(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..")
        .because("the database implements interfaces of the domain");
  }

  /** The service uses no class of another one. */
  public static ArchRule independentOf(String otherService) {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage(otherService)
        .because("the services are built and released independently");
  }

  /** The packages below a root, such as {@code wordle.games}, have no cyclic dependencies. */
  public static ArchRule packagesAreFreeOfCycles(String root) {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .because("packages that depend on each other are one package in two folders");
  }
}
