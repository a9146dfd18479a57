package io.github.wgkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.JavaTypeVariable;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.github.wgkit.io.FormatRegistry;
import io.github.wgkit.lifecycle.Standing;
import io.github.wgkit.model.Directory;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The floors of the house, and what is used on none of them. Every rule is tried on {@link Planted}
 * violations, or turned upside down, to see that it bites.
 */
class ArchitectureTest {
  private static final String MODEL = "io.github.wgkit.model..";
  private static final String LIFECYCLE = "io.github.wgkit.lifecycle..";
  private static final String IO = "io.github.wgkit.io..";
  private static final String TOOL = "io.github.wgkit.io.tool";
  private static final String CLIENT = "DatatrackerClient";

  private static final List<URL> FLOORS =
      Stream.of(Directory.class, Standing.class, FormatRegistry.class)
          .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
          .toList();

  /** What we wrote ourselves: all of it, without what Immutables made of it, without tests. */
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .importUrls(FLOORS)
          .that(
              DescribedPredicate.describe(
                  "written by hand", type -> !type.getName().contains(".Immutable")));

  private static final JavaClasses PLANTED = new ClassFileImporter().importClasses(planted());

  private static Class<?>[] planted() {
    return Stream.of(Planted.class, PlantedSignatures.class)
        .flatMap(type -> Stream.concat(Stream.of(type), Stream.of(type.getDeclaredClasses())))
        .toArray(Class<?>[]::new);
  }

  private static List<String> violations(ArchRule rule, JavaClasses classes) {
    return rule.evaluate(classes).getFailureReport().getDetails();
  }

  /** Every method, constructor and field of a planted class must be caught. */
  private static void assertCatchesAll(ArchRule rule, Class<?> planted, String... names) {
    List<String> caught = violations(rule, PLANTED);
    for (String name : names) {
      assertThat(caught)
          .describedAs(name)
          .anyMatch(line -> line.contains(planted.getName() + "." + name));
    }
  }

  private static String[] methodsOf(Class<?> planted) {
    return Arrays.stream(planted.getDeclaredMethods())
        .filter(method -> !method.isSynthetic())
        .map(Method::getName)
        .map(name -> name + "(")
        .toArray(String[]::new);
  }

  @Test
  void all_three_floors_are_looked_at() {
    for (String floor : List.of(MODEL, LIFECYCLE, IO)) {
      assertThat(OURS.that(resideInAPackage(floor))).describedAs(floor).isNotEmpty();
    }
    assertThat(OURS).noneMatch(type -> type.getName().contains("Test"));
  }

  // Floors.

  private static ArchRule independent(String lower, String... upper) {
    return noClasses()
        .that()
        .resideInAPackage(lower)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(upper);
  }

  @Test
  void imports_only_point_down() {
    independent(MODEL, LIFECYCLE, IO).check(OURS);
    independent(LIFECYCLE, IO).check(OURS);
    assertThat(violations(independent(IO, MODEL), OURS)).isNotEmpty();
  }

  @Test
  void the_interface_for_providers_stands_on_jdk_guava_and_the_model() {
    ArchRule rule =
        classes()
            .that()
            .resideInAPackage("io.github.wgkit.io.spi")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                "java..",
                "com.google.common..",
                "org.jspecify..",
                MODEL,
                "io.github.wgkit.io",
                "io.github.wgkit.io.spi");
    rule.check(OURS);
  }

  // Signatures.

  /** What a user may meet in a signature, besides our exported packages. */
  private static final Set<String> NO_SURPRISE = ImmutableSet.of("java.", "com.google.common.");

  private static Set<String> exportedPackages() {
    return FLOORS.stream()
        .flatMap(floor -> ModuleFinder.of(path(floor)).findAll().stream())
        .map(ModuleReference::descriptor)
        .flatMap(module -> module.exports().stream())
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(toSet());
  }

  private static Path path(URL url) {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static ArchRule signaturesWithoutSurprise(Set<String> exported) {
    return classes()
        .that(
            DescribedPredicate.describe(
                "users can see",
                type -> exported.contains(type.getPackageName()) && isVisible(type)))
        .should(
            new ArchCondition<>("show only types that users know") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                type.getRawSuperclass().ifPresent(parent -> check(type.getName(), parent, events));
                type.getRawInterfaces().forEach(parent -> check(type.getName(), parent, events));
                type.getMembers().stream()
                    .filter(ArchitectureTest::isVisible)
                    .forEach(member -> check(member, events));
              }

              private void check(JavaMember member, ConditionEvents events) {
                for (JavaType shown : shownBy(member)) {
                  shown
                      .getAllInvolvedRawTypes()
                      .forEach(raw -> check(member.getFullName(), raw, events));
                }
              }

              private void check(String where, JavaClass shown, ConditionEvents events) {
                JavaClass type = shown.getBaseComponentType();
                boolean known =
                    type.isPrimitive()
                        || exported.contains(type.getPackageName())
                        || NO_SURPRISE.stream().anyMatch(type.getName()::startsWith);
                events.add(
                    new SimpleConditionEvent(shown, known, where + " shows " + type.getName()));
              }
            });
  }

  private static boolean isVisible(JavaClass type) {
    return (type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED))
        && type.getEnclosingClass().map(ArchitectureTest::isVisible).orElse(true);
  }

  private static boolean isVisible(JavaMember member) {
    return member.getModifiers().contains(JavaModifier.PUBLIC)
        || member.getModifiers().contains(JavaModifier.PROTECTED);
  }

  private static List<JavaType> shownBy(JavaMember member) {
    List<JavaType> shown = new ArrayList<>();
    if (member instanceof JavaField field) {
      shown.add(field.getType());
    } else if (member instanceof JavaCodeUnit code) {
      shown.add(code.getReturnType());
      shown.addAll(code.getParameterTypes());
      shown.addAll(code.getExceptionTypes());
      for (JavaTypeVariable<?> variable : code.getTypeParameters()) {
        shown.addAll(variable.getBounds());
      }
    }
    return shown;
  }

  @Test
  void users_meet_only_types_of_the_jdk_guava_and_exported_packages() {
    Set<String> exported = exportedPackages();
    assertThat(exported)
        .contains("io.github.wgkit.model", "io.github.wgkit.lifecycle", "io.github.wgkit.io.spi")
        .doesNotContain("io.github.wgkit.io.json", TOOL);
    signaturesWithoutSurprise(exported).check(OURS);
  }

  @Test
  void a_surprise_in_a_signature_would_be_seen() {
    assertCatchesAll(
        signaturesWithoutSurprise(Set.of("io.github.wgkit")),
        PlantedSignatures.class,
        "field",
        "<init>",
        "returned(",
        "taken(",
        "hidden(",
        "thrown(",
        "bounded(");
    assertThat(violations(signaturesWithoutSurprise(Set.of("io.github.wgkit")), PLANTED))
        .anyMatch(line -> line.contains("PlantedSignatures$Inherited shows"))
        .noneMatch(line -> line.contains("fine"))
        .noneMatch(line -> line.contains("inside"))
        .noneMatch(line -> line.contains("allowed"))
        .noneMatch(line -> line.contains("packagePrivate"));
  }

  // The machine's defaults.

  private static final Set<String> OLD_TIME =
      ImmutableSet.of(
          "java.util.Date",
          "java.util.Calendar",
          "java.util.GregorianCalendar",
          "java.util.TimeZone",
          "java.text.DateFormat",
          "java.text.SimpleDateFormat",
          "java.sql.Date",
          "java.sql.Timestamp");

  private static ArchRule withoutOldTime() {
    return noClasses()
        .should()
        .dependOnClassesThat(
            DescribedPredicate.describe(
                "are old classes for time", type -> OLD_TIME.contains(type.getName())));
  }

  @Test
  void the_old_classes_for_time_are_not_used() {
    withoutOldTime().check(OURS);
    assertCatchesAll(withoutOldTime(), Planted.OldTime.class, "date", "calendar", "format", "zone");
  }

  private static final String STRING = "java.lang.String";
  private static final String VARARGS = "[Ljava.lang.Object;";

  /** Calls that ask the machine for its zone, locale, charset or clock. */
  private static final Set<String> DEFAULTS =
      ImmutableSet.of(
          "java.time.ZoneId.systemDefault()",
          "java.util.TimeZone.getDefault()",
          "java.util.Locale.getDefault()",
          "java.util.Locale.getDefault(java.util.Locale$Category)",
          "java.nio.charset.Charset.defaultCharset()",
          "java.lang.System.currentTimeMillis()",
          "java.lang.System.nanoTime()",
          STRING + ".getBytes()",
          STRING + ".<init>([B)",
          STRING + ".<init>([B, int, int)",
          STRING + ".toLowerCase()",
          STRING + ".toUpperCase()",
          STRING + ".format(" + STRING + ", " + VARARGS + ")",
          STRING + ".formatted(" + VARARGS + ")",
          "java.io.PrintStream.printf(" + STRING + ", " + VARARGS + ")",
          "java.io.PrintStream.format(" + STRING + ", " + VARARGS + ")",
          "java.io.PrintWriter.printf(" + STRING + ", " + VARARGS + ")",
          "java.io.PrintWriter.format(" + STRING + ", " + VARARGS + ")",
          "java.util.Formatter.<init>()",
          "java.util.Formatter.<init>(java.lang.Appendable)",
          "java.io.InputStreamReader.<init>(java.io.InputStream)",
          "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream)",
          "java.io.PrintStream.<init>(java.io.OutputStream, boolean)",
          "java.io.PrintWriter.<init>(java.io.OutputStream)",
          "java.io.PrintWriter.<init>(java.io.OutputStream, boolean)",
          "java.util.Scanner.<init>(java.io.InputStream)",
          "java.time.format.DateTimeFormatter.ofPattern(" + STRING + ")",
          "java.time.format.DateTimeFormatterBuilder.toFormatter()",
          "java.text.NumberFormat.getInstance()",
          "java.text.NumberFormat.getIntegerInstance()",
          "java.text.NumberFormat.getPercentInstance()",
          "java.text.DecimalFormat.<init>()",
          "java.text.DecimalFormat.<init>(" + STRING + ")",
          "java.text.Collator.getInstance()");

  private static boolean asksTheMachine(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String called = access.getTarget().getFullName();
    return DEFAULTS.contains(called)
        || owner.equals("java.io.FileReader")
        || owner.equals("java.io.FileWriter")
        || isNowWithoutClock(owner, called)
        || isSystemClock(access);
  }

  private static boolean isNowWithoutClock(String owner, String called) {
    return owner.startsWith("java.time.")
        && called.contains(".now(")
        && !called.endsWith("(java.time.Clock)");
  }

  /** The tool has to get its clock from somewhere: one for everybody, in UTC. */
  private static boolean isSystemClock(JavaAccess<?> access) {
    boolean mayTellTime =
        access.getOriginOwner().getPackageName().equals(TOOL)
            || access.getOriginOwner().getSimpleName().equals(CLIENT);
    return access.getTargetOwner().getName().equals("java.time.Clock")
        && (access.getName().startsWith("system") || access.getName().startsWith("tick"))
        && !(mayTellTime && access.getName().equals("systemUTC"));
  }

  private static ArchRule withoutDefaults() {
    return noClasses()
        .should(
            new ArchCondition<>("ask the machine for zone, locale, charset or time") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                  events.add(
                      new SimpleConditionEvent(
                          access, asksTheMachine(access), access.getDescription()));
                }
              }
            });
  }

  @Test
  void the_defaults_of_the_machine_are_not_used() {
    withoutDefaults().check(OURS);
    assertCatchesAll(withoutDefaults(), Planted.Defaults.class, methodsOf(Planted.Defaults.class));
  }

  /** Both can be told another time. */
  @Test
  void the_clock_of_the_machine_is_read_by_the_tool_and_by_the_client_alone() {
    Set<String> readers =
        OURS.stream()
            .flatMap(type -> type.getAccessesFromSelf().stream())
            .filter(
                access -> access.getTarget().getFullName().equals("java.time.Clock.systemUTC()"))
            .map(access -> access.getOriginOwner().getSimpleName())
            .collect(toSet());
    assertThat(readers).isSubsetOf("NowOption", CLIENT);
  }

  // Manners.

  private static ArchRule silent(String floor) {
    return noClasses()
        .that()
        .resideInAPackage(floor)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.slf4j..", "java.util.logging..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err");
  }

  @Test
  void values_and_decisions_do_not_log() {
    silent(MODEL).check(OURS);
    silent(LIFECYCLE).check(OURS);
    ArchRule everywhere = silent("io.github.wgkit..");
    assertCatchesAll(everywhere, Planted.Logging.class, "log(");
    assertCatchesAll(everywhere, Planted.Printing.class, "print(");
  }

  private static ArchRule namedForWhatTheyAre() {
    return noClasses().should().haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)");
  }

  @Test
  void classes_are_named_for_what_they_are() {
    namedForWhatTheyAre().check(OURS);
    assertThat(violations(namedForWhatTheyAre(), PLANTED)).hasSize(5);
  }
}
