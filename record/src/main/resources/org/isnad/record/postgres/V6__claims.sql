-- What articles say between them, as sqlite/V6__claims.sql has it. All of it follows from the readings, the corrections and the decisions, and is made anew where one of those changes;
-- only decisions are of people, and only they are in the log. A statement is named by the number of its reading, the current one of its article, and its id.

CREATE TABLE told (             -- what a current reading comes to when it is compared with others; one that has no row here has not been compared yet
  reading bigint PRIMARY KEY,
  day     integer,              -- since 1970-01-01; null when it has none
  made    integer NOT NULL,     -- the version of what made it
  packed  bytea    NOT NULL,     -- how, Isnad knows
  sha256  text COLLATE "C"    NOT NULL      -- the start of that of packed
);
CREATE INDEX told_day ON told (day);

CREATE TABLE tie (              -- two statements that the weights take for one event, or that one article shows as disputed
  reading         bigint NOT NULL,
  statement       text COLLATE "C"    NOT NULL,
  other_reading   bigint NOT NULL,
  other_statement text COLLATE "C"    NOT NULL,
  strength        double precision    NOT NULL, -- how sure that is, 0 to 1
  PRIMARY KEY (reading, statement, other_reading, other_statement)
);
CREATE INDEX tie_other ON tie (other_reading);

CREATE TABLE charge (           -- statements that say of somebody that he does something to a third, so that what mirrors them is found
  key       text COLLATE "C" NOT NULL,      -- what is done, to whom, and who says it or of whom it is said; a statement has several
  reading   bigint NOT NULL,
  statement text COLLATE "C" NOT NULL,
  PRIMARY KEY (key, reading, statement)
);
CREATE INDEX charge_reading ON charge (reading);

CREATE TABLE claim (            -- what at least two statements speak of, or one denies
  id         text COLLATE "C"    PRIMARY KEY,
  contested  integer NOT NULL,  -- 1 when somebody asserts and somebody else denies it
  outlets    integer NOT NULL,
  origins    integer NOT NULL,  -- so many are known at most
  statements integer NOT NULL,
  first_day  text COLLATE "C",              -- of publication
  last_day   text COLLATE "C",
  gist       text COLLATE "C"    NOT NULL,  -- the words of the statement that shows best what it is about
  speakers   text COLLATE "C"    NOT NULL,  -- who speaks or hands on, folded, one a line
  parties    text COLLATE "C"    NOT NULL,  -- who is spoken of: as the lexicons know him and as he is called, folded, one a line
  events     text COLLATE "C"    NOT NULL   -- kinds of event that are spoken of, with a blank before and behind each
);
CREATE INDEX claim_order ON claim (contested DESC, outlets DESC, statements DESC, id);

CREATE TABLE claim_side (       -- who stands how to a claim
  claim  text COLLATE "C" NOT NULL,
  side   text COLLATE "C" NOT NULL,
  voices text COLLATE "C" NOT NULL,         -- their names, one a line
  PRIMARY KEY (claim, side)
);

CREATE TABLE claim_statement (  -- the statements of a claim
  reading   bigint NOT NULL,
  statement text COLLATE "C"    NOT NULL,
  claim     text COLLATE "C"    NOT NULL,
  side      text COLLATE "C"    NOT NULL,
  words     text COLLATE "C"    NOT NULL,     -- what is said, as people corrected it
  PRIMARY KEY (reading, statement)
);
CREATE INDEX claim_statement_claim ON claim_statement (claim);

CREATE TABLE decision (         -- what a person says of which statements speak of the same; grows only
  id     bigint PRIMARY KEY,
  at     text COLLATE "C" NOT NULL,         -- UTC
  who    text COLLATE "C" NOT NULL,
  why    text COLLATE "C" NOT NULL,
  what   text COLLATE "C" NOT NULL CHECK (what IN ('MERGED', 'SPLIT', 'UNLINKED', 'UNDONE')),
  undoes bigint
);

CREATE TABLE decision_statement ( -- the statements it speaks of
  decision   bigint NOT NULL,
  part       integer NOT NULL,  -- MERGED: each claim is one; SPLIT: 0 the statements that were split off, 1 the others of the claim
  position   integer NOT NULL,
  article    bigint NOT NULL,
  reading    bigint NOT NULL, -- the one that was looked at
  statement  text COLLATE "C"    NOT NULL,  -- its id in that reading
  starts     integer NOT NULL,  -- where the statement shows itself first: its cue, else what is said
  ends       integer NOT NULL,
  text       text COLLATE "C"    NOT NULL,
  PRIMARY KEY (decision, part, position)
);
CREATE INDEX decision_statement_article ON decision_statement (article);

CREATE VIEW decision_in_force AS
SELECT * FROM decision d WHERE what <> 'UNDONE' AND NOT EXISTS (SELECT 1 FROM decision u WHERE u.undoes = d.id);

CREATE TABLE decided (          -- where the statements of decisions in force stand now: in current readings, also of later captures of the page
  decision  bigint NOT NULL,
  part      integer NOT NULL,
  reading   bigint NOT NULL,
  statement text COLLATE "C"    NOT NULL,
  position  integer NOT NULL,
  PRIMARY KEY (decision, part, reading, statement)
);
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

UPDATE isnad SET version = 6;
