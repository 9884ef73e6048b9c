package org.isnad.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * A test that holds for any bytes. In a run of the tests it is tried on none and on those that are kept for it, the files in the folder {@code
 * CLASSInputs/METHOD} of its package's test resources; {@code tools/fuzz} tries it on whatever a fuzzer thinks of, from there on.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(FuzzInputs.class)
public @interface Fuzzed {}
