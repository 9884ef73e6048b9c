-- The words of the statements of each claim, each once, folded as those of articles are. Made from claim_statement.words alone. What was found before is compared once
-- more, by which claims get their numbers and words.

ALTER TABLE claim ADD COLUMN number bigint; -- in the index of words
CREATE UNIQUE INDEX claim_number ON claim (number);

CREATE TABLE claim_words (
  claim bigint PRIMARY KEY,
  words text[] COLLATE "C" NOT NULL
);
CREATE INDEX claim_words_words ON claim_words USING gin (words);

UPDATE isnad SET version = 11;
