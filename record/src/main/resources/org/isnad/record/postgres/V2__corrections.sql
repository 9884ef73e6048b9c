-- Corrections by people, as sqlite/V2__corrections.sql has them.
-- starts and ends are offsets into article.text in UTF-16 code units, ends exclusive; positions count from 0.

CREATE TABLE correction (       -- what a person says of a statement; grows only
  id           bigint PRIMARY KEY,
  at           text COLLATE "C"    NOT NULL, -- UTC
  who          text COLLATE "C"    NOT NULL,
  why          text COLLATE "C"    NOT NULL,
  what         text COLLATE "C"    NOT NULL CHECK (what IN ('CORRECTED', 'NOT_A_STATEMENT', 'MISSED', 'UNDONE')),
  undoes       bigint,
  article      bigint NOT NULL,
  reading      bigint NOT NULL, -- the one that was looked at
  statement    text COLLATE "C"    NOT NULL, -- its id in that reading
  starts       integer NOT NULL, -- where the statement shows itself first: its cue, else what is said
  ends         integer NOT NULL,
  text         text COLLATE "C"    NOT NULL,
  act          text COLLATE "C",             -- null: as the machine read it; so for the others
  speaker      text COLLATE "C",             -- a name, as the text writes it
  speaker_kind text COLLATE "C",
  form         text COLLATE "C"
);
CREATE INDEX correction_article ON correction (article);

CREATE TABLE correction_span (  -- cue, sources and contents as they should be
  correction bigint NOT NULL,
  role       text COLLATE "C"    NOT NULL CHECK (role IN ('cue', 'source', 'content')),
  position   integer NOT NULL,
  starts     integer NOT NULL,
  ends       integer NOT NULL,
  text       text COLLATE "C"    NOT NULL,
  PRIMARY KEY (correction, role, position)
);

CREATE TABLE correction_link (  -- whom the statement denies, or does not deny
  correction bigint NOT NULL,
  position   integer NOT NULL,
  denies     integer NOT NULL,
  starts     integer NOT NULL,  -- where the other statement shows itself first
  ends       integer NOT NULL,
  text       text COLLATE "C"    NOT NULL,
  PRIMARY KEY (correction, position)
);

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
  (SELECT string_agg(t.text, ' … ' ORDER BY t.position)
    FROM content t WHERE t.reading = s.reading AND t.statement = s.id) AS words_read,
  coalesce(
    (SELECT string_agg(t.text, ' … ' ORDER BY t.position)
      FROM correction_span t WHERE t.correction = c.id AND t.role = 'content'),
    (SELECT string_agg(t.text, ' … ' ORDER BY t.position)
      FROM content t WHERE t.reading = s.reading AND t.statement = s.id)) AS words,
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

UPDATE isnad SET version = 2;
