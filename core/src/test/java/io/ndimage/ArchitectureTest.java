package io.ndimage;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasOwner;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.ndimage.op.Composed;
import io.ndimage.op.Engine;
import io.ndimage.op.GlobalOperation;
import io.ndimage.op.Named;
import io.ndimage.op.Operation;
import io.ndimage.op.Param;
import io.ndimage.op.Threads;
import io.ndimage.op.WholeOperation;
import io.ndimage.plan.Stage;
import io.ndimage.plan.TileTask;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.ndimage");

    private static final String[] BENEATH_ALL = {"java..", "org.jspecify.annotations"};

    /** The packages that have operations: all but those that operations are made of. */
    static Stream<String> topics() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .distinct()
                .filter(name -> !name.matches("io\\.ndimage\\.(array|op|plan|flow|engine|internal\\..*)"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void topicsKnowNeitherTheEngineNorEachOther(String topic) {
        onlyDependOn(
                topic,
                topic,
                "io.ndimage.array",
                "io.ndimage.op",
                "io.ndimage.plan",
                "io.ndimage.flow",
                "io.ndimage.internal..");
    }

    @Test
    void kernelsKnowNothing() {
        onlyDependOn("io.ndimage.internal.kernel..", "io.ndimage.internal.kernel..");
    }

    @Test
    void internalPackagesAreRoomsInWhichOneFindsThings() {
        Map<String, Long> sizes = CLASSES.stream()
                .filter(c -> c.getPackageName().contains(".internal") && c.isTopLevelClass())
                .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
        assertThat(sizes.values()).allMatch(size -> size <= 40);
    }

    @Test
    void linesKnowBlocksAndKernels() {
        onlyDependOn(
                "io.ndimage.internal.line",
                "io.ndimage.internal.line",
                "io.ndimage.internal.kernel..",
                "io.ndimage.array",
                "io.ndimage.op",
                "io.ndimage.plan");
    }

    @Test
    void operationsKnowArrays() {
        onlyDependOn("io.ndimage.op", "io.ndimage.op", "io.ndimage.plan", "io.ndimage.array");
        onlyDependOn("io.ndimage.plan", "io.ndimage.plan", "io.ndimage.op", "io.ndimage.array");
    }

    @Test
    void flowsKnowStages() {
        onlyDependOn(
                "io.ndimage.flow",
                "io.ndimage.flow",
                "io.ndimage.op",
                "io.ndimage.plan",
                "io.ndimage.array",
                "io.ndimage.internal.line",
                "io.ndimage.internal.kernel..");
    }

    @Test
    void theEngineKnowsNoOperationByName() {
        onlyDependOn(
                "io.ndimage.engine",
                "io.ndimage.engine",
                "io.ndimage.flow",
                "io.ndimage.op",
                "io.ndimage.plan",
                "io.ndimage.array",
                "io.ndimage.internal.line",
                "io.ndimage.internal.kernel..");
    }

    @Test
    void ofKernelsTheEngineKnowsTheirRacesAndHandsThemOver() {
        noClasses()
                .that()
                .resideInAPackage("io.ndimage.engine")
                .should()
                .dependOnClassesThat(resideInAPackage("io.ndimage.internal.kernel..")
                        .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("KernelRaces")))
                        .and(DescribedPredicate.not(JavaClass.Predicates.simpleName("Kernels"))))
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(
                        HasOwner.Predicates.With.owner(JavaClass.Predicates.simpleName("Kernels"))))
                .check(CLASSES);
    }

    @Test
    void arraysKnowNothingButTheirShortcuts() {
        noClasses()
                .that()
                .resideInAPackage("io.ndimage.array")
                .and()
                .doNotHaveSimpleName("NdArray")
                .and()
                .doNotHaveSimpleName("Image")
                .should()
                .dependOnClassesThat(resideInAPackage("io.ndimage..").and(notIn("io.ndimage.array")))
                .check(CLASSES);
        onlyDependOn("io.ndimage.array", "io.ndimage.array", "io.ndimage.arithmetic");
    }

    private static DescribedPredicate<JavaClass> notIn(String name) {
        return DescribedPredicate.not(resideInAPackage(name));
    }

    private static void onlyDependOn(String who, String... whom) {
        String[] allowed =
                Stream.concat(Stream.of(whom), Stream.of(BENEATH_ALL)).toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(who)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed))
                .check(CLASSES);
    }

    @Test
    void whatMayBeComputedElsewhereSeesNoThreads() {
        noClasses()
                .that()
                .areAssignableTo(TileTask.class)
                .or()
                .areAssignableTo(Stage.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Engine.class, Threads.class)
                .check(CLASSES);
    }

    @Test
    void globalOperationsOnLocalThreadsHaveAllInOnePiece() {
        noClasses()
                .that()
                .areAssignableTo(GlobalOperation.class)
                .and()
                .areNotAssignableTo(WholeOperation.class)
                .should()
                .callMethod(Engine.class, "local")
                .check(CLASSES);
    }

    @Test
    void namesSayWhatAClassIs() {
        noClasses().should().haveNameMatching(".*(Utils?|Impl|Helper|Manager)").check(CLASSES);
    }

    /**
     * Every operation but those that are made of others, which are written with bars and not with a name, and those that a topic keeps to itself as
     * steps of others.
     */
    static List<Class<?>> operations() {
        return CLASSES.stream()
                .filter(c -> c.isAssignableTo(Operation.class) && !c.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .filter(c -> !Composed.class.isAssignableFrom(c))
                .filter(c -> Modifier.isPublic(c.getModifiers()) || c.isAnnotationPresent(Named.class))
                .toList();
    }

    @Test
    void thereAreOperations() {
        assertThat(operations()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void operationsArePublicRecordsThatDeclareThemselves(Class<?> operation) {
        assertThat(operation).isRecord().hasAnnotation(Named.class);
        assertThat(Modifier.isPublic(operation.getModifiers())).as("public").isTrue();
        for (RecordComponent component : operation.getRecordComponents()) {
            assertThat(component.getAnnotation(Param.class))
                    .as(component.getName())
                    .isNotNull();
        }
    }
}
