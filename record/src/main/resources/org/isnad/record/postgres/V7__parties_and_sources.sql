-- As sqlite/V7__parties_and_sources.sql has it. Who charges whom, what parties are called, and how many speak without a name: counted without opening articles. It follows from the readings and the
-- corrections, and is made anew with what is compared. And what isnad watch asked last, which is no evidence: it is overwritten, and no line of the log tells of it.

CREATE TABLE accusation (       -- a statement in which one whom the lexicons know charges another with something
  reading   bigint NOT NULL,
  statement text COLLATE "C"    NOT NULL,
  accuser   text COLLATE "C"    NOT NULL,   -- ids of the lexicons
  accused   text COLLATE "C"    NOT NULL,
  event     text COLLATE "C"    NOT NULL,   -- what he is said to do: the id of a kind of event
  target    text COLLATE "C",               -- to whom
  PRIMARY KEY (reading, statement)
);
CREATE INDEX accusation_parties ON accusation (accuser, accused);

CREATE TABLE called (           -- what one whom the lexicons know is called in the statements of a reading, but for what is quoted to the letter
  party   text COLLATE "C"    NOT NULL,     -- id of the lexicons
  reading bigint NOT NULL,
  words   text COLLATE "C"    NOT NULL,
  times   bigint NOT NULL,
  PRIMARY KEY (party, reading, words)
);
CREATE INDEX called_reading ON called (reading);

CREATE TABLE voiced (           -- of a reading
  reading    bigint PRIMARY KEY,
  statements bigint NOT NULL,  -- that are compared: all but questions and those without words
  nameless   bigint NOT NULL   -- of these, those of which nobody can tell from the naming whose they are
);

CREATE TABLE asked (            -- a feed or page that isnad watch asks
  address text COLLATE "C"    PRIMARY KEY,
  at      text COLLATE "C"    NOT NULL,     -- when last, UTC
  had     text COLLATE "C",                 -- when it could be had last; null: never
  news    bigint NOT NULL,     -- articles that it has brought in all
  failed  bigint NOT NULL,     -- times in a row that it could not be had
  fault   text COLLATE "C"                  -- what was wrong the last time, with it or with what it led to; null: nothing
);

UPDATE isnad SET version = 7;
