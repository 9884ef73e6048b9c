package org.isnad.testing;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What Jazzer calls: runs the {@link Fuzzed} test that the property {@code isnad.fuzzed} names, {@code org.isnad.ReadingFuzzTest#METHOD}. */
public final class FuzzDriver {

    private static Method method;
    private static Object test;

    private FuzzDriver() {}

    /** Called once; prepares the test's class as a run of the tests would. */
    public static void fuzzerInitialize() throws Exception {
        var name = System.getProperty("isnad.fuzzed").split("#", 2);
        var type = Class.forName(name[0]);
        for (Field folder : with(type.getDeclaredFields(), TempDir.class)) {
            folder.setAccessible(true);
            folder.set(null, Files.createTempDirectory("isnad-fuzz"));
        }
        for (Method before : with(type.getDeclaredMethods(), BeforeAll.class)) {
            before.setAccessible(true);
            before.invoke(null);
        }
        var made = type.getDeclaredConstructor();
        made.setAccessible(true);
        test = made.newInstance();
        method = type.getDeclaredMethod(name[1], byte[].class);
        method.setAccessible(true);
    }

    /** Called with each input; whatever it throws is a finding. */
    public static void fuzzerTestOneInput(byte[] bytes) throws Throwable {
        try {
            method.invoke(test, bytes);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static <E extends AnnotatedElement> Iterable<E> with(E[] all, Class<? extends Annotation> annotation) {
        return Stream.of(all).filter(one -> one.isAnnotationPresent(annotation)).toList();
    }
}
