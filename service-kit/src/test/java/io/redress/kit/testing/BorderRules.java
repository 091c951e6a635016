package io.redress.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.List;

/**
 * The borders inside and between the services, as rules that fail the build. A service checks all
 * of them with one line: {@code BorderRules.check("io.redress.intake")}.
 */
public final class BorderRules {
  private static final String KIT = "io.redress.kit..";

  static {
    // Rules judge the names of what is depended on: reading its classes as well took seconds.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
  }

  private BorderRules() {}

  /** Checks the production classes of a package and below against every rule. */
  public static void check(String rootPackage) {
    check(production(rootPackage));
  }

  /** Checks the classes against every rule. */
  public static void check(JavaClasses classes) {
    all().forEach(rule -> rule.check(classes));
  }

  /** The classes of a package and below, without tests. */
  public static JavaClasses production(String rootPackage) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(rootPackage);
  }

  /** Every rule. */
  public static List<ArchRule> all() {
    return List.of(
        kafkaInMessagingOnly(),
        webInResourcesOnly(),
        engineInProcessOnly(),
        noJavax(),
        noEmptyNames(),
        policiesStandAlone(),
        servicesShareNothing(),
        oneLog(),
        timeFromTheClock());
  }

  public static ArchRule kafkaInMessagingOnly() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(
            "..messaging..", "io.redress.kit.outbox..", "io.redress.kit.inbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.kafka..",
            "org.eclipse.microprofile.reactive.messaging..",
            "io.smallrye.reactive.messaging..")
        .because("only messaging knows the broker")
        .allowEmptyShould(true);
  }

  public static ArchRule webInResourcesOnly() {
    return noClasses()
        .that(
            DescribedPredicate.describe(
                "are no resources",
                (JavaClass type) -> !topLevel(type).getSimpleName().endsWith("Resource")))
        .and()
        .resideOutsideOfPackage(KIT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
        .because("use cases do not know how they are called")
        .allowEmptyShould(true);
  }

  public static ArchRule engineInProcessOnly() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("io.redress.workflow.process..", "io.redress.callback.decision..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..")
        .because(
            "a successor of the engine must be able to replace it by touching one package of a service")
        .allowEmptyShould(true);
  }

  public static ArchRule noJavax() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax..")
                .and(
                    resideOutsideOfPackages(
                        "javax.crypto..",
                        "javax.net..",
                        "javax.sql..",
                        "javax.xml..",
                        "javax.security..",
                        "javax.management..")))
        .because("Jakarta names it jakarta")
        .allowEmptyShould(true);
  }

  public static ArchRule noEmptyNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Constants)(\\$.*)?")
        .because("a name says what the thing is")
        .allowEmptyShould(true);
  }

  public static ArchRule policiesStandAlone() {
    return classes()
        .that(
            DescribedPredicate.describe(
                "are policies or calendar values",
                (JavaClass type) ->
                    topLevel(type).getSimpleName().endsWith("Policy")
                        || type.getPackageName().endsWith(".calendar")))
        .should(dependOnTheJdkAndTheirPackageOnly())
        .because("a rule of the business is tested without a container")
        .allowEmptyShould(true);
  }

  public static ArchRule servicesShareNothing() {
    return noClasses()
        .should(reachAnotherService())
        .because("services share contracts, never code")
        .allowEmptyShould(true);
  }

  public static ArchRule oneLog() {
    return noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.util.logging..",
            "org.slf4j..",
            "org.apache.commons.logging..",
            "org.apache.log4j..",
            "org.apache.logging..")
        .because("there is one log, org.jboss.logging")
        .allowEmptyShould(true);
  }

  public static ArchRule timeFromTheClock() {
    return noClasses()
        .that()
        .doNotHaveFullyQualifiedName("io.redress.kit.time.SuiteClock")
        .should(askTheSystemForTheTime())
        .because("time comes from the injected Clock, which suites can move")
        .allowEmptyShould(true);
  }

  private static JavaClass topLevel(JavaClass type) {
    JavaClass outer = type;
    while (outer.getEnclosingClass().isPresent()) {
      outer = outer.getEnclosingClass().get();
    }
    return outer;
  }

  private static ArchCondition<JavaClass> dependOnTheJdkAndTheirPackageOnly() {
    return new ArchCondition<>("depend on the JDK and their own package only") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getDirectDependenciesFromSelf().stream()
            .filter(
                dependency -> {
                  JavaClass target = dependency.getTargetClass().getBaseComponentType();
                  return !target.isPrimitive()
                      && !target.getPackageName().startsWith("java.")
                      && !target.getPackageName().equals(type.getPackageName());
                })
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> reachAnotherService() {
    return new ArchCondition<>("reach another service") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String own = service(type);
        type.getDirectDependenciesFromSelf().stream()
            .filter(
                dependency -> {
                  String other = service(dependency.getTargetClass().getBaseComponentType());
                  return !other.isEmpty() && !other.equals("kit") && !other.equals(own);
                })
            .forEach(
                dependency ->
                    events.add(SimpleConditionEvent.satisfied(type, dependency.getDescription())));
      }
    };
  }

  private static String service(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", 4);
    return parts.length >= 3 && parts[0].equals("io") && parts[1].equals("redress") ? parts[2] : "";
  }

  private static ArchCondition<JavaClass> askTheSystemForTheTime() {
    return new ArchCondition<>("ask the system for the time") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        type.getMethodCallsFromSelf().stream()
            .filter(
                call -> {
                  String owner = call.getTargetOwner().getFullName();
                  String name = call.getTarget().getName();
                  List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
                  boolean noClock =
                      parameters.stream().noneMatch(p -> p.isEquivalentTo(Clock.class));
                  boolean now = owner.startsWith("java.time.") && name.equals("now") && noClock;
                  boolean systemClock =
                      owner.equals(Clock.class.getName()) && name.startsWith("system");
                  boolean millis =
                      owner.equals("java.lang.System") && name.equals("currentTimeMillis");
                  return now || systemClock || millis;
                })
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
        type.getConstructorCallsFromSelf().stream()
            .filter(
                call ->
                    call.getTargetOwner().isEquivalentTo(java.util.Date.class)
                        && call.getTarget().getRawParameterTypes().isEmpty())
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(type, call.getDescription())));
      }
    };
  }
}
