package org.isnad.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** The inputs that are kept for a {@link Fuzzed} test, in the order of their names, after one of no bytes. */
final class FuzzInputs implements ArgumentsProvider {

    @Override
    public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext test)
            throws IOException {
        var type = test.getRequiredTestClass();
        var folder =
                type.getSimpleName() + "Inputs/" + test.getRequiredTestMethod().getName();
        var found = type.getResource(folder);
        Stream<Arguments> kept = found == null
                ? Stream.empty()
                : files(Path.of(URI.create(found.toString()))).stream().map(FuzzInputs::argument);
        return Stream.concat(Stream.of(Arguments.of(Named.of("nothing", new byte[0]))), kept);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static Arguments argument(Path file) {
        try {
            return Arguments.of(Named.of(file.getFileName().toString(), Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
