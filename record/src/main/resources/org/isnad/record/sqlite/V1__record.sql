-- The record, first version. Tables and columns are named as docs/CODEBOOK.md names things.
-- starts and ends are offsets into article.text in UTF-16 code units, ends exclusive; positions count from 0.

CREATE TABLE capture (          -- what was met, byte for byte; never rewritten
  id       INTEGER PRIMARY KEY,
  address  TEXT    NOT NULL,    -- URL; without one the file's name, or the id of a line of JSON Lines or CSV
  sha256   TEXT    NOT NULL,    -- of the bytes as they were met
  met      TEXT    NOT NULL,    -- UTC
  headers  TEXT,                -- of HTTP, one a line
  length   INTEGER NOT NULL,    -- in bytes as they were met
  packed   BLOB    NOT NULL,    -- the bytes, compressed (zlib)
  UNIQUE (address, sha256)
);

CREATE TABLE article (          -- the one text of a capture, with what its source told; never rewritten
  id           INTEGER PRIMARY KEY,
  capture      INTEGER NOT NULL UNIQUE REFERENCES capture (id),
  name         TEXT NOT NULL,   -- the id that the source gives it
  url          TEXT,
  outlet       TEXT,
  published    TEXT,
  title_starts INTEGER,
  title_ends   INTEGER,
  text_sha256  TEXT NOT NULL,   -- of the text in UTF-8
  text         TEXT NOT NULL
);

CREATE TABLE article_furniture ( -- what the source knew to be the page's and not the article's
  article  INTEGER NOT NULL REFERENCES article (id),
  position INTEGER NOT NULL,
  starts   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  PRIMARY KEY (article, position)
) WITHOUT ROWID;

CREATE TABLE reading (          -- how one version of Isnad read an article
  id           INTEGER PRIMARY KEY,
  article      INTEGER NOT NULL REFERENCES article (id),
  isnad        TEXT NOT NULL,
  lexicons     TEXT NOT NULL,
  weights      TEXT NOT NULL,
  outlet       TEXT,
  published    TEXT,            -- EDTF
  title_starts INTEGER,
  title_ends   INTEGER,
  title        TEXT,
  UNIQUE (article, isnad, lexicons, weights)
);
CREATE INDEX reading_published ON reading (published);

CREATE TABLE furniture (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  position INTEGER NOT NULL,
  starts   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE entity (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  position INTEGER NOT NULL,
  id       TEXT NOT NULL,
  kind     TEXT NOT NULL,
  "of"     TEXT,                -- id of the body it speaks for
  PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE entity_name (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  entity   TEXT NOT NULL,
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,       -- as the text writes it
  PRIMARY KEY (reading, entity, position)
) WITHOUT ROWID;

CREATE TABLE statement (
  reading    INTEGER NOT NULL REFERENCES reading (id),
  position   INTEGER NOT NULL,
  id         TEXT NOT NULL,
  cue_starts INTEGER,
  cue_ends   INTEGER,
  cue        TEXT,
  act        TEXT NOT NULL,
  speaker    TEXT NOT NULL,     -- id of an entity
  form       TEXT NOT NULL,
  distance   INTEGER NOT NULL,  -- 1 when the reporter's own verb casts doubt
  spoken     TEXT,              -- EDTF
  "within"   TEXT,              -- id of the statement whose content holds this one
  confidence REAL NOT NULL,
  PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE source (
  reading   INTEGER NOT NULL REFERENCES reading (id),
  statement TEXT NOT NULL,
  position  INTEGER NOT NULL,
  starts    INTEGER NOT NULL,
  ends      INTEGER NOT NULL,
  text      TEXT NOT NULL,
  PRIMARY KEY (reading, statement, position)
) WITHOUT ROWID;

CREATE TABLE content (
  reading   INTEGER NOT NULL REFERENCES reading (id),
  statement TEXT NOT NULL,
  position  INTEGER NOT NULL,
  starts    INTEGER NOT NULL,
  ends      INTEGER NOT NULL,
  text      TEXT NOT NULL,
  PRIMARY KEY (reading, statement, position)
) WITHOUT ROWID;

CREATE TABLE via (              -- who stands between article and speaker, nearest to the article first
  reading   INTEGER NOT NULL REFERENCES reading (id),
  statement TEXT NOT NULL,
  position  INTEGER NOT NULL,
  entity    TEXT NOT NULL,
  PRIMARY KEY (reading, statement, position)
) WITHOUT ROWID;

CREATE TABLE why (              -- what made a statement
  reading   INTEGER NOT NULL REFERENCES reading (id),
  statement TEXT NOT NULL,
  position  INTEGER NOT NULL,
  what      TEXT NOT NULL,
  rule      TEXT NOT NULL,
  starts    INTEGER,
  ends      INTEGER,
  PRIMARY KEY (reading, statement, position)
) WITHOUT ROWID;

CREATE TABLE date (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  position INTEGER NOT NULL,
  starts   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  text     TEXT NOT NULL,
  value    TEXT,                -- EDTF
  anchor   TEXT,
  clash    TEXT,
  PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE place (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  position INTEGER NOT NULL,
  starts   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  text     TEXT NOT NULL,
  name     TEXT NOT NULL,
  lat      REAL,
  lon      REAL,
  point_of TEXT,
  PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE place_alternative (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  place    INTEGER NOT NULL,    -- position of the place
  position INTEGER NOT NULL,
  name     TEXT NOT NULL,
  lat      REAL NOT NULL,
  lon      REAL NOT NULL,
  PRIMARY KEY (reading, place, position)
) WITHOUT ROWID;

CREATE TABLE figure (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  position INTEGER NOT NULL,
  starts   INTEGER NOT NULL,
  ends     INTEGER NOT NULL,
  text     TEXT NOT NULL,
  low,                          -- a number; without a type, so that none is rounded
  high,
  approx   INTEGER NOT NULL,
  "of"     TEXT,
  PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE dispute (
  reading  INTEGER NOT NULL REFERENCES reading (id),
  position INTEGER NOT NULL,
  gist     TEXT NOT NULL,
  PRIMARY KEY (reading, position)
) WITHOUT ROWID;

CREATE TABLE dispute_side (
  reading   INTEGER NOT NULL REFERENCES reading (id),
  dispute   INTEGER NOT NULL,   -- position of the dispute
  side      TEXT NOT NULL CHECK (side IN ('asserted', 'denied')),
  position  INTEGER NOT NULL,
  statement TEXT NOT NULL,
  PRIMARY KEY (reading, dispute, side, position)
) WITHOUT ROWID;

CREATE TABLE log (              -- grows only; each line carries the hash of the one before
  id      INTEGER PRIMARY KEY AUTOINCREMENT,
  at      TEXT NOT NULL,        -- UTC
  what    TEXT NOT NULL,        -- BEGIN: the record itself, ADD: a capture with its reading, READ: a further reading
  reading INTEGER,
  holds   TEXT NOT NULL,        -- of each table: how many rows, and the start of their SHA-256; of BEGIN the tables' own
  before  TEXT NOT NULL,        -- the hash of the line before
  hash    TEXT NOT NULL         -- SHA-256 of all that stands before it in this line
);

-- The words of each article, folded (hamza, teh marbuta, marks, tatweel), to search in. Made from article.text alone.
CREATE VIRTUAL TABLE article_words USING fts5 (words, content = '', tokenize = 'unicode61 remove_diacritics 0');

-- What to read first.
CREATE VIEW current_reading AS
SELECT * FROM reading r WHERE NOT EXISTS (SELECT 1 FROM reading n WHERE n.article = r.article AND n.id > r.id);

CREATE VIEW who_said_what AS
SELECT
  r.outlet AS outlet,
  r.published AS published,
  (SELECT n.name FROM entity_name n WHERE n.reading = s.reading AND n.entity = s.speaker ORDER BY n.position LIMIT 1) AS speaker,
  (SELECT group_concat(name, ' ← ') FROM (
    SELECT (SELECT n.name FROM entity_name n WHERE n.reading = v.reading AND n.entity = v.entity ORDER BY n.position LIMIT 1) AS name
    FROM via v WHERE v.reading = s.reading AND v.statement = s.id ORDER BY v.position)) AS through,
  s.act AS act,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM content c WHERE c.reading = s.reading AND c.statement = s.id ORDER BY c.position)) AS words,
  s.cue AS cue,
  s.spoken AS spoken,
  s.confidence AS confidence,
  r.title AS title,
  c.address AS address,
  a.name AS article,
  s.id AS statement
FROM statement s
JOIN current_reading r ON r.id = s.reading
JOIN article a ON a.id = r.article
JOIN capture c ON c.id = a.capture
ORDER BY a.id, s.position;

CREATE VIEW who_denies_whom AS
SELECT d.reading, r.outlet, r.published, d.gist, x.side, w.speaker, w.act, w.words, w.address, w.statement
FROM dispute d
JOIN current_reading r ON r.id = d.reading
JOIN article a ON a.id = r.article
JOIN dispute_side x ON x.reading = d.reading AND x.dispute = d.position
JOIN capture c ON c.id = a.capture
JOIN who_said_what w ON w.address = c.address AND w.article = a.name AND w.statement = x.statement
ORDER BY d.reading, d.position, x.side, x.position;

PRAGMA application_id = 1230196292; -- 'ISND'
PRAGMA user_version = 1;
