-- The words of each claim, each once, folded as those of articles are: of its statements (claim_statement.words), of those who speak and of those of whom it speaks
-- (claim.speakers, claim.parties), from which alone they are made. What was found before is compared once more, by which claims get their numbers and words.

ALTER TABLE claim ADD COLUMN number bigint; -- in the index of words
CREATE UNIQUE INDEX claim_number ON claim (number);

CREATE TABLE claim_words (
  claim bigint PRIMARY KEY,
  words text[] COLLATE "C" NOT NULL
);
CREATE INDEX claim_words_words ON claim_words USING gin (words);

CREATE TABLE claim_speakers (
  claim bigint PRIMARY KEY,
  words text[] COLLATE "C" NOT NULL
);
CREATE INDEX claim_speakers_words ON claim_speakers USING gin (words);

CREATE TABLE claim_parties (
  claim bigint PRIMARY KEY,
  words text[] COLLATE "C" NOT NULL
);
CREATE INDEX claim_parties_words ON claim_parties USING gin (words);

UPDATE isnad SET version = 11;
