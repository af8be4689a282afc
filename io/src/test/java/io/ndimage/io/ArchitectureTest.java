package io.ndimage.io;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.ndimage.io.internal.Format;
import io.ndimage.io.internal.Formats;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.ndimage.io");

    /** The words that callers and formats have in common. */
    private static final DescribedPredicate<JavaClass> VOCABULARY =
            DescribedPredicate.describe("are values and exceptions of callers", type -> {
                JavaClass c = type.getBaseComponentType();
                return c.getPackageName().equals("io.ndimage.io")
                        && (c.isRecord()
                                || c.isEnum()
                                || c.isAssignableTo(Exception.class)
                                || c.isAssignableTo(MatValue.class));
            });

    static Stream<JavaClass> formats() {
        return CLASSES.stream()
                .filter(c -> c.isAssignableTo(Format.class) && !c.getModifiers().contains(JavaModifier.ABSTRACT));
    }

    @Test
    void thereAreFormats() {
        assertThat(formats()).hasSize(12);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aFormatSeesNoOther(JavaClass format) {
        classes()
                .that()
                .resideInAPackage(format.getPackageName())
                .should()
                .onlyDependOnClassesThat(VOCABULARY.or(resideInAnyPackage(
                        format.getPackageName(),
                        "io.ndimage.io.internal..",
                        "io.ndimage.array",
                        "java..",
                        "org.jspecify.annotations")))
                .check(CLASSES);
    }

    @Test
    void everyFormatIsFoundAsAService() {
        assertThat(formats().map(JavaClass::getName))
                .allMatch(name -> Formats.all().stream()
                        .anyMatch(format -> format.getClass().getName().equals(name)));
    }

    @Test
    void imagesNamesNoFormat() {
        noClasses()
                .that()
                .haveFullyQualifiedName(Images.class.getName())
                .should()
                .dependOnClassesThat(JavaClass.Predicates.assignableTo(Format.class)
                        .and(DescribedPredicate.not(JavaClass.Predicates.type(Format.class))))
                .check(CLASSES);
    }

    @Test
    void whatFormatsShareSeesNoFormat() {
        classes()
                .that()
                .resideInAPackage("io.ndimage.io.internal..")
                .should()
                .onlyDependOnClassesThat(VOCABULARY.or(resideInAnyPackage(
                        "io.ndimage.io.internal..",
                        "io.ndimage.array",
                        "io.ndimage.op", // the engine, on whose threads pixels are coded
                        "java..",
                        "org.jspecify.annotations")))
                .check(CLASSES);
    }

    @Test
    void theVocabularySeesNothingElse() {
        noClasses()
                .that(VOCABULARY)
                .should()
                .dependOnClassesThat(resideInAPackage("io.ndimage.io..").and(DescribedPredicate.not(VOCABULARY)))
                .check(CLASSES);
    }

    @Test
    void theArrowsGoOneWay() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass c) {
                        return SliceIdentifier.of(VOCABULARY.test(c) ? "vocabulary" : c.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "packages and the vocabulary";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyBufferedImagesSeesTheJdksImages() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(BufferedImages.class.getName())
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.awt..", "javax.imageio.."))
                .check(CLASSES);
    }

    @Test
    void callersFindInThisPackageWhatTheyCallAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("io.ndimage.io")
                .and()
                .areTopLevelClasses()
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.PUBLIC)
                .check(CLASSES);
    }
}
