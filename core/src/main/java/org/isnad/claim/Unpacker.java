package org.isnad.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a {@link Packer} wrote. Every method throws {@link IllegalArgumentException} where the bytes are not what a packer writes; none takes more
 * memory than so many bytes can fill.
 */
final class Unpacker {

    private static final int MORE = 0x80;
    private static final int SEVEN = 7;

    private final byte[] bytes;
    private int at;
    private final List<String> strings = new ArrayList<>();

    Unpacker(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    private int next() {
        if (atEnd()) {
            throw new IllegalArgumentException("cut short after " + at + " bytes");
        }
        return bytes[at++] & 0xFF;
    }

    int number() {
        int number = 0;
        int shift = 0;
        int read = next();
        while (read >= MORE && shift < Integer.SIZE - SEVEN) {
            number |= (read & (MORE - 1)) << shift;
            shift += SEVEN;
            read = next();
        }
        number |= read << shift;
        if (number < 0 || read >= MORE) {
            throw new IllegalArgumentException("no number before byte " + at);
        }
        return number;
    }

    boolean flag() {
        return next() != 0;
    }

    double fraction() {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits |= (long) next() << i * Byte.SIZE;
        }
        return Double.longBitsToDouble(bits);
    }

    @Nullable
    String string() {
        int number = number();
        if (number == 0) {
            return null;
        }
        if (number > 1) {
            if (number - 2 >= strings.size()) {
                throw new IllegalArgumentException("no string of number " + (number - 2) + " before byte " + at);
            }
            return strings.get(number - 2);
        }
        int length = number();
        if (length > bytes.length - at) {
            throw new IllegalArgumentException("a string is cut short behind byte " + at);
        }
        var letters = new char[length];
        for (int i = 0; i < length; i++) {
            letters[i] = letter();
        }
        var string = new String(letters);
        strings.add(string);
        return string;
    }

    private char letter() {
        int read = next();
        if (read == Packer.OTHER) {
            return (char) (next() << Byte.SIZE | next());
        }
        return (char) (read < Packer.LETTERS ? read : read - Packer.LETTERS + Packer.ARABIC);
    }

    /** A string that must be there. */
    String text() {
        String text = string();
        if (text == null) {
            throw new IllegalArgumentException("a string is missing before byte " + at);
        }
        return text;
    }

    <E extends Enum<E>> E name(Class<E> type) {
        return Objects.requireNonNull(Enum.valueOf(type, text()));
    }

    <T> List<T> each(Function<Unpacker, T> unpack) {
        int size = number();
        List<T> all = new ArrayList<>(Math.min(size, bytes.length - at));
        for (int i = 0; i < size; i++) {
            all.add(unpack.apply(this));
        }
        return all;
    }

    <T> @Nullable T maybe(Function<Unpacker, T> unpack) {
        return flag() ? unpack.apply(this) : null;
    }
}
