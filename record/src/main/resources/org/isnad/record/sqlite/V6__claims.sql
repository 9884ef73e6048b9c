-- What articles say between them. All of it follows from the readings, the corrections and the decisions, and is made anew where one of those changes;
-- only decisions are of people, and only they are in the log. A statement is named by the number of its reading, the current one of its article, and its id.

CREATE TABLE told (             -- what a current reading comes to when it is compared with others; one that has no row here has not been compared yet
  reading INTEGER PRIMARY KEY REFERENCES reading (id),
  day     INTEGER,              -- since 1970-01-01; null when it has none
  made    INTEGER NOT NULL,     -- the version of what made it
  packed  BLOB    NOT NULL,     -- how, Isnad knows
  sha256  TEXT    NOT NULL      -- the start of that of packed
);
CREATE INDEX told_day ON told (day);

CREATE TABLE tie (              -- two statements that the weights take for one event, or that one article shows as disputed
  reading         INTEGER NOT NULL,
  statement       TEXT    NOT NULL,
  other_reading   INTEGER NOT NULL,
  other_statement TEXT    NOT NULL,
  strength        REAL    NOT NULL, -- how sure that is, 0 to 1
  PRIMARY KEY (reading, statement, other_reading, other_statement)
) WITHOUT ROWID;
CREATE INDEX tie_other ON tie (other_reading);

CREATE TABLE charge (           -- statements that say of somebody that he does something to a third, so that what mirrors them is found
  key       TEXT NOT NULL,      -- what is done, to whom, and who says it or of whom it is said; a statement has several
  reading   INTEGER NOT NULL,
  statement TEXT NOT NULL,
  PRIMARY KEY (key, reading, statement)
) WITHOUT ROWID;
CREATE INDEX charge_reading ON charge (reading);

CREATE TABLE claim (            -- what at least two statements speak of, or one denies
  id         TEXT    PRIMARY KEY,
  contested  INTEGER NOT NULL,  -- 1 when somebody asserts and somebody else denies it
  outlets    INTEGER NOT NULL,
  origins    INTEGER NOT NULL,  -- so many are known at most
  statements INTEGER NOT NULL,
  first_day  TEXT,              -- of publication
  last_day   TEXT,
  gist       TEXT    NOT NULL,  -- the words of the statement that shows best what it is about
  speakers   TEXT    NOT NULL,  -- who speaks or hands on, folded, one a line
  parties    TEXT    NOT NULL,  -- who is spoken of: as the lexicons know him and as he is called, folded, one a line
  events     TEXT    NOT NULL   -- kinds of event that are spoken of, with a blank before and behind each
) WITHOUT ROWID;
CREATE INDEX claim_order ON claim (contested DESC, outlets DESC, statements DESC, id);

CREATE TABLE claim_side (       -- who stands how to a claim
  claim  TEXT NOT NULL REFERENCES claim (id),
  side   TEXT NOT NULL,
  voices TEXT NOT NULL,         -- their names, one a line
  PRIMARY KEY (claim, side)
) WITHOUT ROWID;

CREATE TABLE claim_statement (  -- the statements of a claim
  reading   INTEGER NOT NULL,
  statement TEXT    NOT NULL,
  claim     TEXT    NOT NULL REFERENCES claim (id),
  side      TEXT    NOT NULL,
  words     TEXT    NOT NULL,     -- what is said, as people corrected it
  PRIMARY KEY (reading, statement)
) WITHOUT ROWID;
CREATE INDEX claim_statement_claim ON claim_statement (claim);

CREATE TABLE decision (         -- what a person says of which statements speak of the same; grows only
  id     INTEGER PRIMARY KEY,
  at     TEXT NOT NULL,         -- UTC
  who    TEXT NOT NULL,
  why    TEXT NOT NULL,
  what   TEXT NOT NULL CHECK (what IN ('MERGED', 'SPLIT', 'UNLINKED', 'UNDONE')),
  undoes INTEGER REFERENCES decision (id)
);

CREATE TABLE decision_statement ( -- the statements it speaks of
  decision   INTEGER NOT NULL REFERENCES decision (id),
  part       INTEGER NOT NULL,  -- MERGED: each claim is one; SPLIT: 0 the statements that were split off, 1 the others of the claim
  position   INTEGER NOT NULL,
  article    INTEGER NOT NULL REFERENCES article (id),
  reading    INTEGER NOT NULL REFERENCES reading (id), -- the one that was looked at
  statement  TEXT    NOT NULL,  -- its id in that reading
  starts     INTEGER NOT NULL,  -- where the statement shows itself first: its cue, else what is said
  ends       INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (decision, part, position)
) WITHOUT ROWID;
CREATE INDEX decision_statement_article ON decision_statement (article);

CREATE VIEW decision_in_force AS
SELECT * FROM decision d WHERE what <> 'UNDONE' AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id);

CREATE TABLE decided (          -- where the statements of decisions in force stand now: in current readings, also of later captures of the page
  decision  INTEGER NOT NULL REFERENCES decision (id),
  part      INTEGER NOT NULL,
  reading   INTEGER NOT NULL,
  statement TEXT    NOT NULL,
  position  INTEGER NOT NULL,
  PRIMARY KEY (decision, part, reading, statement)
) WITHOUT ROWID;
CREATE INDEX decided_reading ON decided (reading);

-- Who says what of a claim, in the order in which claims are listed.
CREATE VIEW claim_told AS
SELECT
  c.id AS claim, c.contested, c.outlets, c.origins, c.gist, m.side, r.outlet, r.published,
  (SELECT n.name FROM entity_name n WHERE n.reading = s.reading AND n.entity = s.speaker ORDER BY n.position LIMIT 1) AS speaker_read,
  m.words,
  p.address, m.reading, m.statement
FROM claim c
JOIN claim_statement m ON m.claim = c.id
JOIN reading r ON r.id = m.reading
JOIN article a ON a.id = r.article
JOIN capture p ON p.id = a.capture
LEFT JOIN statement s ON s.reading = m.reading AND s.id = m.statement
ORDER BY c.contested DESC, c.outlets DESC, c.statements DESC, c.id, m.side, r.published, m.reading, m.statement;

PRAGMA user_version = 6;
