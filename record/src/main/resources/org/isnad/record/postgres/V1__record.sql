-- The record, first version, as sqlite/V1__record.sql has it.
-- starts and ends are offsets into article.text in UTF-16 code units, ends exclusive; positions count from 0.
-- Texts are compared byte by byte, whatever the language of the database. What refers to what is not enforced, as in SQLite; isnad verify sees to it.

CREATE TABLE capture (          -- what was met, byte for byte; never rewritten
  id       bigint PRIMARY KEY,
  address  text COLLATE "C"    NOT NULL,    -- URL; without one the file's name, or the id of a line of JSON Lines or CSV
  sha256   text COLLATE "C"    NOT NULL,    -- of the bytes as they were met
  met      text COLLATE "C"    NOT NULL,    -- UTC
  headers  text COLLATE "C",                -- of HTTP, one a line
  length   integer NOT NULL,    -- in bytes as they were met
  packed   bytea    NOT NULL,    -- the bytes, compressed (zlib)
  UNIQUE (address, sha256)
);

CREATE TABLE article (          -- the one text of a capture, with what its source told; never rewritten
  id           bigint PRIMARY KEY,
  capture      bigint NOT NULL UNIQUE,
  name         text COLLATE "C" NOT NULL,   -- the id that the source gives it
  url          text COLLATE "C",
  outlet       text COLLATE "C",
  published    text COLLATE "C",
  title_starts integer,
  title_ends   integer,
  text_sha256  text COLLATE "C" NOT NULL,   -- of the text in UTF-8
  text         text COLLATE "C" NOT NULL
);

CREATE TABLE article_furniture ( -- what the source knew to be the page's and not the article's
  article  bigint NOT NULL,
  position integer NOT NULL,
  starts   integer NOT NULL,
  ends     integer NOT NULL,
  PRIMARY KEY (article, position)
);

CREATE TABLE reading (          -- how one version of Isnad read an article
  id           bigint PRIMARY KEY,
  article      bigint NOT NULL,
  isnad        text COLLATE "C" NOT NULL,
  lexicons     text COLLATE "C" NOT NULL,
  weights      text COLLATE "C" NOT NULL,
  outlet       text COLLATE "C",
  published    text COLLATE "C",            -- EDTF
  title_starts integer,
  title_ends   integer,
  title        text COLLATE "C",
  UNIQUE (article, isnad, lexicons, weights)
);
CREATE INDEX reading_published ON reading (published);

CREATE TABLE furniture (
  reading  bigint NOT NULL,
  position integer NOT NULL,
  starts   integer NOT NULL,
  ends     integer NOT NULL,
  PRIMARY KEY (reading, position)
);

CREATE TABLE entity (
  reading  bigint NOT NULL,
  position integer NOT NULL,
  id       text COLLATE "C" NOT NULL,
  kind     text COLLATE "C" NOT NULL,
  "of"     text COLLATE "C",                -- id of the body it speaks for
  PRIMARY KEY (reading, position)
);

CREATE TABLE entity_name (
  reading  bigint NOT NULL,
  entity   text COLLATE "C" NOT NULL,
  position integer NOT NULL,
  name     text COLLATE "C" NOT NULL,       -- as the text writes it
  PRIMARY KEY (reading, entity, position)
);

CREATE TABLE statement (
  reading    bigint NOT NULL,
  position   integer NOT NULL,
  id         text COLLATE "C" NOT NULL,
  cue_starts integer,
  cue_ends   integer,
  cue        text COLLATE "C",
  act        text COLLATE "C" NOT NULL,
  speaker    text COLLATE "C" NOT NULL,     -- id of an entity
  form       text COLLATE "C" NOT NULL,
  distance   integer NOT NULL,  -- 1 when the reporter's own verb casts doubt
  spoken     text COLLATE "C",              -- EDTF
  "within"   text COLLATE "C",              -- id of the statement whose content holds this one
  confidence double precision NOT NULL,
  PRIMARY KEY (reading, position)
);

CREATE TABLE source (
  reading   bigint NOT NULL,
  statement text COLLATE "C" NOT NULL,
  position  integer NOT NULL,
  starts    integer NOT NULL,
  ends      integer NOT NULL,
  text      text COLLATE "C" NOT NULL,
  PRIMARY KEY (reading, statement, position)
);

CREATE TABLE content (
  reading   bigint NOT NULL,
  statement text COLLATE "C" NOT NULL,
  position  integer NOT NULL,
  starts    integer NOT NULL,
  ends      integer NOT NULL,
  text      text COLLATE "C" NOT NULL,
  PRIMARY KEY (reading, statement, position)
);

CREATE TABLE via (              -- who stands between article and speaker, nearest to the article first
  reading   bigint NOT NULL,
  statement text COLLATE "C" NOT NULL,
  position  integer NOT NULL,
  entity    text COLLATE "C" NOT NULL,
  PRIMARY KEY (reading, statement, position)
);

CREATE TABLE why (              -- what made a statement
  reading   bigint NOT NULL,
  statement text COLLATE "C" NOT NULL,
  position  integer NOT NULL,
  what      text COLLATE "C" NOT NULL,
  rule      text COLLATE "C" NOT NULL,
  starts    integer,
  ends      integer,
  PRIMARY KEY (reading, statement, position)
);

CREATE TABLE date (
  reading  bigint NOT NULL,
  position integer NOT NULL,
  starts   integer NOT NULL,
  ends     integer NOT NULL,
  text     text COLLATE "C" NOT NULL,
  value    text COLLATE "C",                -- EDTF
  anchor   text COLLATE "C",
  clash    text COLLATE "C",
  PRIMARY KEY (reading, position)
);

CREATE TABLE place (
  reading  bigint NOT NULL,
  position integer NOT NULL,
  starts   integer NOT NULL,
  ends     integer NOT NULL,
  text     text COLLATE "C" NOT NULL,
  name     text COLLATE "C" NOT NULL,
  lat      double precision,
  lon      double precision,
  point_of text COLLATE "C",
  PRIMARY KEY (reading, position)
);

CREATE TABLE place_alternative (
  reading  bigint NOT NULL,
  place    integer NOT NULL,    -- position of the place
  position integer NOT NULL,
  name     text COLLATE "C" NOT NULL,
  lat      double precision NOT NULL,
  lon      double precision NOT NULL,
  PRIMARY KEY (reading, place, position)
);

CREATE TABLE figure (
  reading  bigint NOT NULL,
  position integer NOT NULL,
  starts   integer NOT NULL,
  ends     integer NOT NULL,
  text     text COLLATE "C" NOT NULL,
  low      numeric,
  high     numeric,
  approx   integer NOT NULL,
  "of"     text COLLATE "C",
  PRIMARY KEY (reading, position)
);

CREATE TABLE dispute (
  reading  bigint NOT NULL,
  position integer NOT NULL,
  gist     text COLLATE "C" NOT NULL,
  PRIMARY KEY (reading, position)
);

CREATE TABLE dispute_side (
  reading   bigint NOT NULL,
  dispute   integer NOT NULL,   -- position of the dispute
  side      text COLLATE "C" NOT NULL CHECK (side IN ('asserted', 'denied')),
  position  integer NOT NULL,
  statement text COLLATE "C" NOT NULL,
  PRIMARY KEY (reading, dispute, side, position)
);

CREATE TABLE log (              -- grows only; each line carries the hash of the one before
  id      bigint PRIMARY KEY,
  at      text COLLATE "C" NOT NULL,        -- UTC
  what    text COLLATE "C" NOT NULL,        -- BEGIN: the record itself, ADD: a capture with its reading, READ: a further reading
  reading bigint,
  holds   text COLLATE "C" NOT NULL,        -- of each table: how many rows, and the start of their SHA-256; of BEGIN the tables' own
  before  text COLLATE "C" NOT NULL,        -- the hash of the line before
  hash    text COLLATE "C" NOT NULL         -- SHA-256 of all that stands before it in this line
);

-- The words of each article, folded (hamza, teh marbuta, marks, tatweel), to search in. Made from article.text alone.
CREATE TABLE article_words (
  article bigint PRIMARY KEY,
  words   text[] COLLATE "C" NOT NULL
);
CREATE INDEX article_words_words ON article_words USING gin (words);

CREATE TABLE isnad (            -- one row: that this is a record
  version integer NOT NULL,     -- of these tables
  logged  bigint  NOT NULL      -- lines that have been written to the log
);
INSERT INTO isnad VALUES (1, 0);

-- What to read first.
CREATE VIEW current_reading AS
SELECT * FROM reading r WHERE NOT EXISTS (SELECT 1 FROM reading n WHERE n.article = r.article AND n.id > r.id);

CREATE VIEW who_said_what AS
SELECT
  r.outlet AS outlet,
  r.published AS published,
  (SELECT n.name FROM entity_name n WHERE n.reading = s.reading AND n.entity = s.speaker ORDER BY n.position LIMIT 1) AS speaker,
  (SELECT string_agg(
      (SELECT n.name FROM entity_name n WHERE n.reading = v.reading AND n.entity = v.entity ORDER BY n.position LIMIT 1),
      ' ← ' ORDER BY v.position)
    FROM via v WHERE v.reading = s.reading AND v.statement = s.id) AS through,
  s.act AS act,
  (SELECT string_agg(x.text, ' … ' ORDER BY x.position)
    FROM content x WHERE x.reading = s.reading AND x.statement = s.id) AS words,
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
