-- Who charges whom, what parties are called, and how many speak without a name: counted without opening articles. It follows from the readings and the
-- corrections, and is made anew with what is compared. And what isnad watch asked last, which is no evidence: it is overwritten, and no line of the log tells of it.

CREATE TABLE accusation (       -- a statement in which one whom the lexicons know charges another with something
  reading   INTEGER NOT NULL,
  statement TEXT    NOT NULL,
  accuser   TEXT    NOT NULL,   -- ids of the lexicons
  accused   TEXT    NOT NULL,
  event     TEXT    NOT NULL,   -- what he is said to do: the id of a kind of event
  target    TEXT,               -- to whom
  PRIMARY KEY (reading, statement)
) WITHOUT ROWID;
CREATE INDEX accusation_parties ON accusation (accuser, accused);

CREATE TABLE called (           -- what one whom the lexicons know is called in the statements of a reading, but for what is quoted to the letter
  party   TEXT    NOT NULL,     -- id of the lexicons
  reading INTEGER NOT NULL,
  words   TEXT    NOT NULL,
  times   INTEGER NOT NULL,
  PRIMARY KEY (party, reading, words)
) WITHOUT ROWID;
CREATE INDEX called_reading ON called (reading);

CREATE TABLE voiced (           -- of a reading
  reading    INTEGER PRIMARY KEY,
  statements INTEGER NOT NULL,  -- that are compared: all but questions and those without words
  nameless   INTEGER NOT NULL   -- of these, those of which nobody can tell from the naming whose they are
);

CREATE TABLE asked (            -- a feed or page that isnad watch asks
  address TEXT    PRIMARY KEY,
  at      TEXT    NOT NULL,     -- when last, UTC
  had     TEXT,                 -- when it could be had last; null: never
  news    INTEGER NOT NULL,     -- articles that it has brought in all
  failed  INTEGER NOT NULL,     -- times in a row that it could not be had
  fault   TEXT                  -- what was wrong the last time, with it or with what it led to; null: nothing
) WITHOUT ROWID;

PRAGMA user_version = 7;
