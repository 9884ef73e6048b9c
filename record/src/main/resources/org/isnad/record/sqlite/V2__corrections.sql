-- Corrections by people. They lie over the readings and never change them.
-- starts and ends are offsets into article.text in UTF-16 code units, ends exclusive; positions count from 0.

CREATE TABLE correction (       -- what a person says of a statement; grows only
  id           INTEGER PRIMARY KEY,
  at           TEXT    NOT NULL, -- UTC
  who          TEXT    NOT NULL,
  why          TEXT    NOT NULL,
  what         TEXT    NOT NULL CHECK (what IN ('CORRECTED', 'NOT_A_STATEMENT', 'MISSED', 'UNDONE')),
  undoes       INTEGER REFERENCES correction (id),
  article      INTEGER NOT NULL REFERENCES article (id),
  reading      INTEGER NOT NULL REFERENCES reading (id), -- the one that was looked at
  statement    TEXT    NOT NULL, -- its id in that reading
  starts       INTEGER NOT NULL, -- where the statement shows itself first: its cue, else what is said
  ends         INTEGER NOT NULL,
  text         TEXT    NOT NULL,
  act          TEXT,             -- null: as the machine read it; so for the others
  speaker      TEXT,             -- a name, as the text writes it
  speaker_kind TEXT,
  form         TEXT
);
CREATE INDEX correction_article ON correction (article);

CREATE TABLE correction_span (  -- cue, sources and contents as they should be
  correction INTEGER NOT NULL REFERENCES correction (id),
  role       TEXT    NOT NULL CHECK (role IN ('cue', 'source', 'content')),
  position   INTEGER NOT NULL,
  starts     INTEGER NOT NULL,
  ends       INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (correction, role, position)
) WITHOUT ROWID;

CREATE TABLE correction_link (  -- whom the statement denies, or does not deny
  correction INTEGER NOT NULL REFERENCES correction (id),
  position   INTEGER NOT NULL,
  denies     INTEGER NOT NULL,
  starts     INTEGER NOT NULL,  -- where the other statement shows itself first
  ends       INTEGER NOT NULL,
  text       TEXT    NOT NULL,
  PRIMARY KEY (correction, position)
) WITHOUT ROWID;

CREATE VIEW correction_in_force AS
SELECT * FROM correction c WHERE what <> 'UNDONE' AND NOT EXISTS (SELECT 1 FROM correction u WHERE u.undoes = c.id);

-- What people corrected beside what the machine read; the machine's columns are null where it reads no statement there.
CREATE VIEW corrected AS
SELECT
  c.id AS correction, c.what, c.who, c.at, c.why,
  s.act AS act_read,
  coalesce(c.act, s.act) AS act,
  (SELECT n.name FROM entity_name n WHERE n.reading = s.reading AND n.entity = s.speaker ORDER BY n.position LIMIT 1) AS speaker_read,
  coalesce(c.speaker, (SELECT n.name FROM entity_name n WHERE n.reading = s.reading AND n.entity = s.speaker ORDER BY n.position LIMIT 1)) AS speaker,
  (SELECT group_concat(text, ' … ') FROM (
    SELECT text FROM content t WHERE t.reading = s.reading AND t.statement = s.id ORDER BY t.position)) AS words_read,
  coalesce(
    (SELECT group_concat(text, ' … ') FROM (
      SELECT text FROM correction_span t WHERE t.correction = c.id AND t.role = 'content' ORDER BY t.position)),
    (SELECT group_concat(text, ' … ') FROM (
      SELECT text FROM content t WHERE t.reading = s.reading AND t.statement = s.id ORDER BY t.position))) AS words,
  r.outlet, r.published, p.address, a.name AS article, s.id AS statement
FROM correction_in_force c
JOIN current_reading r ON r.article = c.article
JOIN article a ON a.id = c.article
JOIN capture p ON p.id = a.capture
LEFT JOIN statement s ON s.reading = r.id AND (
  s.cue_starts = c.starts AND s.cue_ends = c.ends
  OR s.cue_starts IS NULL AND EXISTS (
    SELECT 1 FROM content t WHERE t.reading = s.reading AND t.statement = s.id AND t.position = 0 AND t.starts = c.starts AND t.ends = c.ends))
ORDER BY c.id;

PRAGMA user_version = 2;
