package org.isnad.claim;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Writes values as few bytes: small numbers in one, a string that was written before as its number. {@link Unpacker} reads them again. */
final class Packer {

    private static final int MORE = 0x80;
    private static final int SEVEN = 7;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 12);
    private final Map<String, Integer> strings = new HashMap<>();

    byte[] bytes() {
        return out.toByteArray();
    }

    /** @param number from 0 up */
    void number(int number) {
        int rest = number;
        while (rest >= MORE) {
            out.write(rest & (MORE - 1) | MORE);
            rest >>>= SEVEN;
        }
        out.write(rest);
    }

    void flag(boolean flag) {
        out.write(flag ? 1 : 0);
    }

    void fraction(double fraction) {
        long bits = Double.doubleToLongBits(fraction);
        for (int i = 0; i < Long.BYTES; i++) {
            out.write((int) (bits >>> i * Byte.SIZE));
        }
    }

    /** 0: none; 1: a new one, its bytes behind; else the number of one before, and two. */
    void string(@Nullable String string) {
        if (string == null) {
            number(0);
            return;
        }
        Integer known = strings.putIfAbsent(string, strings.size());
        if (known != null) {
            number(known + 2);
            return;
        }
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        number(1);
        number(bytes.length);
        out.writeBytes(bytes);
    }

    void name(@Nullable Enum<?> value) {
        string(value == null ? null : value.name());
    }

    <T> void each(Collection<T> all, BiConsumer<Packer, T> pack) {
        number(all.size());
        all.forEach(one -> pack.accept(this, one));
    }

    /** A flag, and behind it the value where there is one. */
    <T> void maybe(@Nullable T value, BiConsumer<Packer, T> pack) {
        flag(value != null);
        if (value != null) {
            pack.accept(this, value);
        }
    }
}
