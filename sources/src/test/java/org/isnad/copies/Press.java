package org.isnad.copies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.isnad.article.Article;

/**
 * Writes articles as papers print them, and prints them again as papers do. The words are made of Arabic letters and mean nothing; how
 * often each comes, and which come together, is as in news: a few words are everywhere, each subject has its own words, names and
 * formulas, reports of it tell the background in the same sentences, and notices are worded by a form.
 */
final class Press {

    private static final String LETTERS = "ابتجحدرسشصطعفقكلمنهوي";
    private static final int SUBJECTS = 40;

    private final Random random;
    private final List<String> common;
    private final List<Subject> subjects = new ArrayList<>();

    /** What reports of one subject share. */
    private record Subject(
            List<String> words, List<String> names, List<String> formulas, String background, List<String> form) {}

    /** A headline, an agency's line, paragraphs. */
    record Report(String headline, String agency, List<String> paragraphs, List<String> names) {
        Article article(String id) {
            return Article.of(id, headline + "\n\n" + agency + String.join("\n\n", paragraphs));
        }
    }

    Press(long seed) {
        random = new Random(seed);
        common = words(300, 2, 5);
        for (int i = 0; i < SUBJECTS; i++) {
            var words = words(250, 3, 7);
            subjects.add(new Subject(
                    words,
                    words(12, 4, 8),
                    List.of(sentence(words, 6), sentence(words, 8), sentence(words, 7)),
                    sentence(words, 22),
                    List.of(sentence(words, 120).split(" "))));
        }
    }

    private List<String> words(int count, int shortest, int longest) {
        var words = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            var word = new StringBuilder();
            for (int n = shortest + random.nextInt(longest - shortest + 1); n > 0; n--) {
                word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            }
            words.add(word.toString());
        }
        return words;
    }

    /** Of the first words of a list often, of the last seldom. */
    private String often(List<String> words) {
        return words.get((int) (Math.pow(random.nextDouble(), 3) * words.size()));
    }

    private String sentence(List<String> words, int length) {
        var sentence = new ArrayList<String>();
        for (int i = 0; i < length; i++) {
            sentence.add(random.nextInt(10) < 4 ? often(common) : often(words));
        }
        return String.join(" ", sentence) + ".";
    }

    /** A report of its own, of one of the subjects. */
    Report report() {
        var subject = subjects.get(random.nextInt(SUBJECTS));
        var paragraphs = new ArrayList<String>();
        var names = subject.names.subList(0, 6);
        for (int n = 5 + random.nextInt(5); n > 0; n--) {
            var paragraph = new StringBuilder();
            for (int s = 1 + random.nextInt(3); s > 0; s--) {
                paragraph
                        .append(often(names))
                        .append(' ')
                        .append(random.nextInt(4) == 0 ? subject.formulas.get(random.nextInt(3)) + " " : "")
                        .append(sentence(subject.words, 8 + random.nextInt(16)))
                        .append(' ');
            }
            paragraphs.add(paragraph.toString().strip());
        }
        if (random.nextBoolean()) {
            paragraphs.add(subject.background);
        }
        var agency = random.nextBoolean() ? often(subject.names) + " (" + often(common) + ") - " : "";
        return new Report(sentence(subject.words, 8), agency, paragraphs, names);
    }

    /** A notice worded by its subject's form, with names, days and figures of its own: about every fourth word. */
    Report notice() {
        var subject = subjects.get(random.nextInt(SUBJECTS));
        var words = new ArrayList<>(subject.form);
        words.replaceAll(word -> random.nextInt(4) == 0 ? often(words(5, 3, 6)) : word);
        return new Report(
                sentence(subject.words, 8),
                "",
                List.of(
                        String.join(" ", words.subList(0, 40)),
                        String.join(" ", words.subList(40, 80)),
                        String.join(" ", words.subList(80, words.size()))),
                subject.names);
    }

    /** What another paper makes of a report: one to all of the things that papers do. */
    Report printedAgain(Report report) {
        var paragraphs = new ArrayList<>(report.paragraphs);
        var headline =
                random.nextBoolean() ? sentence(subjects.get(random.nextInt(SUBJECTS)).words, 7) : report.headline;
        if (random.nextBoolean()) {
            paragraphs.remove(0);
        }
        if (random.nextBoolean()) {
            Collections.swap(paragraphs, random.nextInt(paragraphs.size()), random.nextInt(paragraphs.size()));
            Collections.rotate(paragraphs, 1);
        }
        if (random.nextBoolean() && paragraphs.size() > 2) { // of a notice that lost its lead too little would be left
            paragraphs.remove(paragraphs.size() - 1);
        }
        if (random.nextBoolean()) {
            for (var name : report.names.subList(0, 3)) {
                paragraphs.replaceAll(paragraph -> paragraph.replace(name, name.charAt(0) + "ا" + name.substring(1)));
            }
        }
        if (random.nextBoolean()) { // the hand of another proof-reader: nothing that folding does not know
            paragraphs.replaceAll(paragraph -> paragraph.replace('ه', 'ة').replace("ا", "أ"));
        }
        return new Report(headline, random.nextBoolean() ? "" : report.agency, paragraphs, report.names);
    }
}
