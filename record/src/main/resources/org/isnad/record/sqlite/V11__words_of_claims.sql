-- The words of each claim, each once, folded as those of articles are: of its statements (claim_statement.words), of those who speak and of those of whom it speaks
-- (claim.speakers, claim.parties), from which alone they are made. What was found before is compared once more, by which claims get their numbers and words.

ALTER TABLE claim ADD COLUMN number INTEGER; -- in the index of words
CREATE UNIQUE INDEX claim_number ON claim (number);

CREATE VIRTUAL TABLE claim_words USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE claim_speakers USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE claim_parties USING fts5 (words, content = '', contentless_delete = 1, detail = none, tokenize = 'unicode61 remove_diacritics 0');

PRAGMA user_version = 11;
