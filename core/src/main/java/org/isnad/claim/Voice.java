package org.isnad.claim;

import static org.isnad.letter.Letters.*;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.letter.Folding;
import org.jspecify.annotations.Nullable;

/**
 * One who speaks or carries speech, as articles of different outlets may name him.
 *
 * @param key what the namings of one have in common: the id by which the lexicon knows him, or the letters of his name that writers agree on
 * @param name the fullest naming of the article
 * @param kind what he is
 * @param of key of the body that he speaks for, where the article tells
 */
public record Voice(
        String key, String name, EntityKind kind, @Nullable String of) {

    private static final Set<EntityKind> NAMELESS =
            Set.of(EntityKind.ANONYMOUS, EntityKind.WITNESSES, EntityKind.DOCUMENT);

    /** Whether nobody can tell from the naming who it is. */
    public boolean isNameless() {
        return NAMELESS.contains(kind);
    }

    /**
     * The voice of an entity.
     *
     * @param entities those of its article by id, among them the body that it speaks for
     * @param known the ids that the lexicon gives; what has another id is known by its article alone
     */
    static Voice of(Entity entity, Map<String, Entity> entities, Set<String> known) {
        String name = entity.names().isEmpty() ? "" : longest(entity.names());
        Entity body = entity.of() == null ? null : entities.get(entity.of());
        return new Voice(key(entity, known), name, entity.kind(), body == null ? null : key(body, known));
    }

    private static String key(Entity entity, Set<String> known) {
        return known.contains(entity.id()) ? entity.id() : entity.kind().key() + ":" + letters(entity);
    }

    /** The fullest naming; one that only adds a letter before another (والتحالف, لوكالة تاس) is that other. */
    private static String longest(List<String> names) {
        String longest = names.get(0);
        for (String name : names) {
            boolean attached = longest.length() == name.length() + 1 && longest.endsWith(name);
            boolean longer = name.length() > longest.length()
                    && !(name.length() == longest.length() + 1 && name.endsWith(longest));
            longest = attached || longer ? name : longest;
        }
        return longest;
    }

    /**
     * Of a person the consonants of his last name, for its vowels are written in many ways (ديلون، دايلون); of others the fullest naming, for the short ones
     * (المتحدث، الاتحاد) are anybody's.
     */
    private static String letters(Entity entity) {
        if (entity.names().isEmpty()) {
            return "";
        }
        if (entity.kind() != EntityKind.PERSON) {
            return Folding.folded(longest(entity.names())).strip();
        }
        String shortest = entity.names().stream()
                .filter(name -> !isTitle(name, entity.names()))
                .min(Comparator.comparingInt(String::length))
                .orElse(entity.names().get(0));
        return consonants(lastWord(Folding.folded(shortest).strip()));
    }

    /** Whether a naming is a word with an article with which another does not end: اللواء of اللواء سامي الحداد. */
    private static boolean isTitle(String name, List<String> names) {
        return name.indexOf(' ') < 0
                && name.startsWith(ARTICLE)
                && names.stream().anyMatch(other -> other.length() > name.length())
                && names.stream()
                        .noneMatch(other -> other.length() > name.length()
                                && (lastWord(other).equals(name) || other.startsWith(name + COMMA)));
    }

    private static final String ARTICLE = "" + ALEF + LAM;

    /** Of a double name the second: رانكين-غالاوي. */
    private static String lastWord(String name) {
        return name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1);
    }

    private static String consonants(String word) {
        var kept = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c != ALEF && c != WAW && c != YEH && c != HAMZA) {
                kept.append(c == GHAIN ? JEEM : c); // a foreign g is written either way
            }
        }
        return kept.isEmpty() ? word : kept.toString();
    }

    private static final char JEEM = '\u062C';
}
