package org.isnad.sources;

import com.ibm.icu.text.CharsetDetector;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which characters bytes stand for. Asked in this order, the first that fits decides:
 * <ul>
 *   <li>a byte order mark (it is no part of the text);
 *   <li>UTF-16, when the bytes look like Arabic in it;
 *   <li>what the server declared that sent the page, then what the page declares itself, when the bytes keep to it and do not speak against it: UTF-8
 *       does not come about by chance, and in the right encoding nearly all letters beyond ASCII are Arabic;
 *   <li>UTF-8, when the bytes keep to it, or all but a few do (these become U+FFFD, and the first is told);
 *   <li>what the bytes look like: windows-1256 or ISO-8859-6.
 * </ul>
 */
final class Encoding {

    /** The one-byte encodings that Arabic pages were written in. */
    private static final Set<String> ARABIC = Set.of("windows-1256", "ISO-8859-6");

    /** Up to one broken character in this many others is damage, not another encoding. */
    private static final int DAMAGE = 50;

    /** Of a hundred, how sure the detector must be. */
    private static final int LIKELY = 30;

    /** Short Arabic texts come out close behind Hebrew, which nobody gives to be read. */
    private static final int CLOSE = 20;

    /** Of so many letters beyond ASCII one may be of another script than Arabic, when an encoding is the right one. */
    private static final int ONE_IN = 10;

    private static final int DETECT = 1 << 14;
    private static final int DECLARED_WITHIN = 1 << 12;
    private static final int MOST_DECLARED = 3;
    /** Stands where a character was lost. */
    static final char REPLACEMENT = '\uFFFD';

    private static final Pattern DECLARED =
            Pattern.compile("(?:charset|encoding) {0,4}= {0,4}[\"']?([A-Za-z0-9_:.-]{2,40})", Pattern.CASE_INSENSITIVE);

    /**
     * What bytes stand for.
     *
     * @param text null when no encoding fits
     * @param guess what the bytes look like when none fits
     * @param damagedAt offset of the first byte that stands for nothing (in UTF-8, when no encoding fits), -1 when all do
     */
    record Decoded(@Nullable String text, String guess, int damagedAt) {}

    private Encoding() {}

    /** @param page whether the bytes are a page, which may declare its encoding */
    static Decoded decode(byte[] bytes, int length, boolean page) {
        return decode(bytes, length, page, null);
    }

    /** A page, of which the server that sent it may have said what it is: {@code text/html; charset=windows-1256}. */
    static Decoded page(byte[] bytes, @Nullable String contentType) {
        return decode(bytes, bytes.length, true, contentType);
    }

    private static Decoded decode(byte[] bytes, int length, boolean page, @Nullable String contentType) {
        var marked = byOrderMark(bytes, length);
        if (marked != null) {
            return marked;
        }
        var wide = Utf16.of(bytes, length);
        if (wide != null) {
            return damaged(bytes, 0, length, wide).decoded();
        }
        var text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) < 0 && (!page || isArabic(text))) {
            return new Decoded(text, StandardCharsets.UTF_8.name(), -1);
        }
        if (page) {
            var declared = asDeclared(bytes, length, contentType);
            if (declared != null) {
                return declared;
            }
        }
        return text.indexOf(REPLACEMENT) < 0
                ? new Decoded(text, StandardCharsets.UTF_8.name(), -1)
                : doubtful(bytes, length, page);
    }

    /** As the server or the page says, when the bytes keep to it and what comes out is Arabic. */
    private static @Nullable Decoded asDeclared(byte[] bytes, int length, @Nullable String contentType) {
        var said = new ArrayList<>(declared(contentType == null ? "" : contentType));
        said.addAll(declared(latin(bytes, 0, Math.min(length, DECLARED_WITHIN))));
        for (var charset : said) {
            var text = charset.equals(StandardCharsets.UTF_8) ? null : strictly(bytes, length, charset);
            if (text != null && isArabic(text)) {
                return new Decoded(text, charset.name(), -1);
            }
        }
        return null;
    }

    /** Whether what stands beyond ASCII are Arabic letters, as far as it is letters. */
    private static boolean isArabic(String text) {
        var beyond = 0;
        var arabic = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c > 0x7F && Character.isLetter(c)) {
                beyond++;
                arabic += Script.isArabicScript(c) ? 1 : 0;
            }
        }
        return beyond > 0 && (beyond - arabic) * ONE_IN <= beyond;
    }

    private static @Nullable Decoded byOrderMark(byte[] bytes, int length) {
        if (length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return damaged(bytes, 3, length, StandardCharsets.UTF_8).decoded();
        }
        if (length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return damaged(bytes, 2, length, StandardCharsets.UTF_16BE).decoded();
        }
        if (length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return damaged(bytes, 2, length, StandardCharsets.UTF_16LE).decoded();
        }
        return null;
    }

    private static List<Charset> declared(String head) {
        return DECLARED.matcher(head)
                .results()
                .map(found -> found.group(1))
                .filter(name -> Charset.isSupported(legal(name)))
                .map(Charset::forName)
                .distinct()
                .limit(MOST_DECLARED)
                .toList();
    }

    /** A name that may be asked for: names of charsets start with a letter or digit. */
    private static String legal(String name) {
        return Character.isLetterOrDigit(name.charAt(0)) ? name : "none";
    }

    private static @Nullable String strictly(byte[] bytes, int length, Charset charset) {
        var decoded = damaged(bytes, 0, length, charset);
        return decoded.broken == 0 ? decoded.text : null;
    }

    /** Not clean UTF-8: damaged, or something else. */
    private static Decoded doubtful(byte[] bytes, int length, boolean page) {
        var utf8 = damaged(bytes, 0, length, StandardCharsets.UTF_8);
        if ((long) utf8.broken * DAMAGE <= utf8.wide) {
            return utf8.decoded();
        }
        var detector = new CharsetDetector();
        detector.enableInputFilter(page);
        var matches =
                detector.setText(Arrays.copyOf(bytes, Math.min(length, DETECT))).detectAll();
        for (var match : matches) {
            var isLikely =
                    match.getConfidence() >= LIKELY && match.getConfidence() >= matches[0].getConfidence() - CLOSE;
            if (isLikely && ARABIC.contains(match.getName())) {
                return damaged(bytes, 0, length, Charset.forName(match.getName()))
                        .decoded();
            }
        }
        var guess = utf8.broken < utf8.wide
                ? "badly damaged UTF-8"
                : matches.length == 0 ? "nothing known" : matches[0].getName();
        return new Decoded(null, guess, utf8.damagedAt);
    }

    /** What a decoder made of bytes; {@code wide} counts what it understood beyond ASCII. */
    private record Counted(String text, String charset, int broken, int wide, int damagedAt) {
        Decoded decoded() {
            return new Decoded(text, charset, damagedAt);
        }
    }

    private static Counted damaged(byte[] bytes, int from, int length, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var in = ByteBuffer.wrap(bytes, from, length - from);
        var out = CharBuffer.allocate(length - from + 1);
        var broken = 0;
        var damagedAt = -1;
        while (true) {
            var result = decoder.decode(in, out, true);
            if (!result.isError()) {
                break;
            }
            broken++;
            damagedAt = damagedAt < 0 ? in.position() : damagedAt;
            in.position(in.position() + result.length());
            out.put(REPLACEMENT);
        }
        var text = out.flip().toString();
        var wide = (int) text.chars().filter(c -> c > 0x7F && c != REPLACEMENT).count();
        return new Counted(text, charset.name(), broken, wide, damagedAt);
    }

    /** Each byte as the character of its number: to look at what is ASCII. */
    static String latin(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
