package org.isnad.cli;

import picocli.CommandLine.Option;

/** The language in which Isnad speaks beside the words of articles. */
final class OwnWords {

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            description = "The language of Isnad's own words: ${COMPLETION-CANDIDATES}.")
    private Labels.Language language = Labels.Language.EN;

    Labels labels() {
        return new Labels(language);
    }

    boolean rightToLeft() {
        return language == Labels.Language.AR;
    }
}
