package org.isnad.claim;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as few bytes: small numbers in one, a string that was written before as its number, most letters in one. {@link Unpacker} reads them again.
 */
final class Packer {

    private static final int MORE = 0x80;
    private static final int SEVEN = 7;

    /** Before a letter that has no byte of its own, in two. */
    static final int OTHER = 0x1A;

    /** The first of the Arabic letters, which stand behind those of ASCII. */
    static final int ARABIC = 0x600;

    /** How many have a byte, of each. */
    static final int LETTERS = 0x80;

    private byte[] out = new byte[1 << 13];
    private int size;
    private final Map<String, Integer> strings = new HashMap<>();

    byte[] bytes() {
        return Arrays.copyOf(out, size);
    }

    private void write(int value) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) value;
    }

    /** @param number from 0 up */
    void number(int number) {
        int rest = number;
        while (rest >= MORE) {
            write(rest & (MORE - 1) | MORE);
            rest >>>= SEVEN;
        }
        write(rest);
    }

    void flag(boolean flag) {
        write(flag ? 1 : 0);
    }

    void fraction(double fraction) {
        long bits = Double.doubleToLongBits(fraction);
        for (int i = 0; i < Long.BYTES; i++) {
            write((int) (bits >>> i * Byte.SIZE));
        }
    }

    /** 0: none; 1: a new one, its length and letters behind; else the number of one before, and two. */
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
        number(1);
        number(string.length());
        for (int i = 0; i < string.length(); i++) {
            letter(string.charAt(i));
        }
    }

    private void letter(char c) {
        if (c < LETTERS && c != OTHER) {
            write(c);
        } else if (c >= ARABIC && c < ARABIC + LETTERS) {
            write(c - ARABIC + LETTERS);
        } else {
            write(OTHER);
            write(c >> Byte.SIZE);
            write(c);
        }
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
