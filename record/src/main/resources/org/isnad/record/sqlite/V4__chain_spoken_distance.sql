-- Corrections of the reporter's distance, of when something was said, and of the chain.

ALTER TABLE correction ADD COLUMN distance INTEGER; -- 1 when the reporter's own verb casts doubt
ALTER TABLE correction ADD COLUMN spoken TEXT; -- EDTF; empty: the text does not say it
ALTER TABLE correction ADD COLUMN via INTEGER; -- how many stand between article and speaker

CREATE TABLE correction_via (   -- who they are, nearest to the article first
  correction INTEGER NOT NULL REFERENCES correction (id),
  position   INTEGER NOT NULL,
  name       TEXT    NOT NULL,  -- as the text writes it
  kind       TEXT    NOT NULL,
  PRIMARY KEY (correction, position)
) WITHOUT ROWID;

DROP VIEW corrected;

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
  r.outlet, r.published, p.address, a.name AS article, s.id AS statement,
  (SELECT group_concat(name, ' ← ') FROM (
    SELECT (SELECT n.name FROM entity_name n WHERE n.reading = v.reading AND n.entity = v.entity ORDER BY n.position LIMIT 1) AS name
    FROM via v WHERE v.reading = s.reading AND v.statement = s.id ORDER BY v.position)) AS through_read,
  CASE WHEN c.via IS NULL THEN
    (SELECT group_concat(name, ' ← ') FROM (
    SELECT (SELECT n.name FROM entity_name n WHERE n.reading = v.reading AND n.entity = v.entity ORDER BY n.position LIMIT 1) AS name
    FROM via v WHERE v.reading = s.reading AND v.statement = s.id ORDER BY v.position))
  ELSE
    (SELECT group_concat(name, ' ← ') FROM (
    SELECT name FROM correction_via v WHERE v.correction = c.id ORDER BY v.position))
  END AS through,
  s.spoken AS spoken_read,
  CASE WHEN c.spoken IS NULL THEN s.spoken ELSE nullif(c.spoken, '') END AS spoken,
  s.distance AS distance_read,
  coalesce(c.distance, s.distance) AS distance
FROM correction_in_force c
JOIN current_reading r ON r.article = c.article
JOIN article a ON a.id = c.article
JOIN capture p ON p.id = a.capture
LEFT JOIN statement s ON s.reading = r.id AND (
  s.cue_starts = c.starts AND s.cue_ends = c.ends
  OR s.cue_starts IS NULL AND EXISTS (
    SELECT 1 FROM content t WHERE t.reading = s.reading AND t.statement = s.id AND t.position = 0 AND t.starts = c.starts AND t.ends = c.ends))
ORDER BY c.id;

PRAGMA user_version = 4;
