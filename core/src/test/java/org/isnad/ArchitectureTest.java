package org.isnad;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.isnad.testing.Shared;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the way of the data, and what each module may do. */
class ArchitectureTest {

    /**
     * The packages of core, in the order in which a text goes through them: each imports only those before it. A new
     * package gets its line here.
     */
    private static final List<String> STAGES = List.of(
            "document", "article", "letter", "lexicon", "token", "mention", "grammar", "choice", "statement", "claim");

    /** These may print and exit: as their work, and the last to tell its measurements. */
    private static final List<String> PRINTING_MODULES = List.of("cli", "spark", "bench");

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.isnad");

    @Test
    void thePackagesNamedHereAreThoseOfCore() {
        assertThat(CORE.stream().map(JavaClass::getPackageName).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of("org.isnad"), STAGES.stream().map("org.isnad."::concat))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void aStageImportsOnlyThoseBeforeIt(String stage) {
        var seen = Stream.concat(STAGES.stream().limit(STAGES.indexOf(stage)), Stream.of(stage))
                .map("org.isnad."::concat)
                .toArray(String[]::new);
        noClasses()
                .that(resideInAPackage("org.isnad." + stage))
                .should()
                .dependOnClassesThat(resideInAPackage("org.isnad..").and(not(resideInAnyPackage(seen))))
                .check(CORE);
    }

    static List<String> stages() {
        return STAGES;
    }

    @Test
    void coreRestsOnTheJdkAndAYamlReader() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.isnad..", "java..", "org.snakeyaml.engine..", "org.jspecify.annotations"))
                .check(CORE);
    }

    @Test
    void onlyTheCommandLinePrintsAndExits() {
        var printing = Pattern.compile(
                "System\\.(out|err|exit)\\b|\\.printStackTrace\\(|Runtime\\.getRuntime\\(\\)\\.(exit|halt)");
        assertThat(modules()
                        .filter(module ->
                                !PRINTING_MODULES.contains(module.getFileName().toString()))
                        .flatMap(ArchitectureTest::sources)
                        .flatMap(source -> linesWith(printing, source)))
                .isEmpty();
    }

    @Test
    void theGrammarContainsNoArabicWord() {
        // in the code; a comment may show what a rule reads
        var arabic = Pattern.compile("^(?!\\s*(/?\\*|//)).*(\\p{IsArabic}|\\\\u06)");
        assertThat(STAGES.stream()
                        .filter("grammar"::equals)
                        .map(Shared.root().resolve("core/src/main/java/org/isnad")::resolve)
                        .flatMap(ArchitectureTest::sourcesBelow)
                        .flatMap(source -> linesWith(arabic, source)))
                .isEmpty();
    }

    @Test
    void everyPackageTellsWhatItIsFor() {
        var folders = modules()
                .flatMap(ArchitectureTest::sources)
                .map(Path::getParent)
                .distinct()
                .toList();
        assertThat(folders)
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                        .content()
                        .contains("@NullMarked")
                        .matches(text -> text.startsWith("/**"), "opens with a javadoc comment"));
    }

    /** The folders of the modules. */
    private static Stream<Path> modules() {
        return list(Shared.root())
                .filter(folder ->
                        Files.exists(folder.resolve("pom.xml")) && Files.isDirectory(folder.resolve("src/main/java")));
    }

    private static Stream<Path> sources(Path module) {
        return sourcesBelow(module.resolve("src/main/java"));
    }

    private static Stream<Path> sourcesBelow(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> list(Path folder) {
        try (var files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a pattern occurs in a source, comments left aside, as {@code file:line: the line}. */
    private static Stream<String> linesWith(Pattern pattern, Path source) {
        try {
            var lines = withoutComments(Files.readString(source)).split("\n", -1);
            return IntStream.range(0, lines.length)
                    .filter(i -> pattern.matcher(lines[i]).find())
                    .mapToObj(i -> Shared.root().relativize(source) + ":" + (i + 1) + ": " + lines[i].strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A literal, which may hold what looks like a comment, or a comment. */
    private static final Pattern LITERAL_OR_COMMENT = Pattern.compile(
            "\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])+'|(?<comment>//[^\n]*|/\\*(?s:.*?)\\*/)");

    /** The source with its comments blanked; the lines stay where they are. */
    private static String withoutComments(String source) {
        return LITERAL_OR_COMMENT
                .matcher(source)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group("comment") == null
                                ? found.group()
                                : found.group().replaceAll("[^\n]", " ")));
    }
}
