package cn.jiedao;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** Who may use whom. Each rule says why it is one. */
@AnalyzeClasses(packages = "cn.jiedao", importOptions = DoNotIncludeTests.class)
class ModularityTest {
  private static final String[] LEGAL = {
    "cn.jiedao.meeting..",
    "cn.jiedao.legality..",
    "cn.jiedao.silence..",
    "cn.jiedao.transfer..",
    "cn.jiedao.staffing.."
  };
  private static final String[] PLATFORM = {
    "cn.jiedao.database..",
    "cn.jiedao.organization..",
    "cn.jiedao.calendar..",
    "cn.jiedao.form..",
    "cn.jiedao.casefile..",
    "cn.jiedao.engine..",
    "cn.jiedao.security..",
    "cn.jiedao.publication..",
    "cn.jiedao.api..",
    "cn.jiedao.notice..",
    "cn.jiedao.desk..",
    "cn.jiedao.supervision..",
    "cn.jiedao.officialdocument..",
    "cn.jiedao.norm..",
    "cn.jiedao.dutylist..",
    "cn.jiedao.signature..",
    "cn.jiedao.table..",
    "cn.jiedao.workplace.."
  };

  @Test
  void modules_use_only_what_others_show_and_form_no_circle() {
    ApplicationModules.of(JiedaoApplication.class).verify();
  }

  @ArchTest
  static final ArchRule platform_modules_know_no_article =
      noClasses()
          .that()
          .resideInAnyPackage(PLATFORM)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(LEGAL)
          .because("the next article must not need a change of the platform");

  @ArchTest
  static final ArchRule modules_that_carry_out_the_law_know_the_engine_by_its_api_only =
      noClasses()
          .that()
          .resideOutsideOfPackages(
              "cn.jiedao.engine..", "cn.jiedao.security..", "cn.jiedao.organization..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.camunda.bpm.engine.impl..").and(not(partOfTheApi())))
          .because(
              "the engine's insides change without notice: the gate, the login and the identities"
                  + " are built on them, the case work is not");

  @ArchTest
  static final ArchRule only_the_clock_knows_the_time =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("cn.jiedao.engine.EngineClock")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(ZonedDateTime.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callConstructor(Date.class)
          .because("tests and time limits move one clock, and the engine's with it");

  @ArchTest
  static final ArchRule ways_are_decided_where_the_model_is_asked_for_them =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName("cn.jiedao.engine.Routing")
          .and()
          .doNotHaveFullyQualifiedName("cn.jiedao.engine.HouseMessages")
          .should()
          .callMethodWhere(
              target(nameMatching("setVariable.*|putVariable.*|correlate.*|.*EventReceived.*"))
                  .and(target(owner(resideInAPackage("org.camunda..")))))
          .because(
              "what is proved of a model holds for its runs only as long as no step decides or"
                  + " tells what the model does not say: Routing.decide and HouseMessages.tell ask"
                  + " it");

  @ArchTest
  static final ArchRule delegates_are_seen_by_models_only =
      classes()
          .that()
          .implement(JavaDelegate.class)
          .should()
          .bePackagePrivate()
          .because("a step is carried out by the process, and called by nobody else");

  @ArchTest
  static final ArchRule controllers_are_seen_by_the_web_only =
      classes()
          .that()
          .areMetaAnnotatedWith(Controller.class)
          .should()
          .bePackagePrivate()
          .because("what two modules share is a type of the field, not a page");

  @ArchTest
  static final ArchRule names_say_what_a_thing_is =
      noClasses()
          .should()
          .haveSimpleNameEndingWith("Util")
          .orShould()
          .haveSimpleNameEndingWith("Utils")
          .orShould()
          .haveSimpleNameEndingWith("Helper")
          .orShould()
          .haveSimpleNameEndingWith("Manager")
          .orShould()
          .haveSimpleNameEndingWith("Impl")
          .because("such a name says that nobody knew where the code belongs");

  /** Types that the engine's public interfaces take or give, though they lie in its insides. */
  private static DescribedPredicate<JavaClass> partOfTheApi() {
    return DescribedPredicate.describe(
        "part of the engine's API",
        type ->
            type.isEquivalentTo(Authentication.class)
                || type.isEquivalentTo(ProcessEngineConfigurationImpl.class));
  }
}
