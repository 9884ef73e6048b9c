-- Corrections of the reporter's distance, of when something was said, and of the chain, as sqlite/V4__chain_spoken_distance.sql has it.

ALTER TABLE correction ADD COLUMN distance integer; -- 1 when the reporter's own verb casts doubt
ALTER TABLE correction ADD COLUMN spoken text COLLATE "C"; -- EDTF; empty: the text does not say it
ALTER TABLE correction ADD COLUMN via integer; -- how many stand between article and speaker

CREATE TABLE correction_via (   -- who they are, nearest to the article first
  correction bigint NOT NULL,
  position   integer NOT NULL,
  name       text COLLATE "C" NOT NULL, -- as the text writes it
  kind       text COLLATE "C" NOT NULL,
  PRIMARY KEY (correction, position)
);

-- The columns that came are in it.
CREATE OR REPLACE VIEW correction_in_force AS
SELECT * FROM correction c WHERE what <> 'UNDONE' AND NOT EXISTS (SELECT 1 FROM correction u WHERE u.undoes = c.id);

-- What people corrected beside what the machine read; the machine's columns are null where it reads no statement there.
CREATE OR REPLACE VIEW corrected AS
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
  r.outlet, r.published, p.address, a.name AS article, s.id AS statement,
  (SELECT string_agg((SELECT n.name FROM entity_name n WHERE n.reading = v.reading AND n.entity = v.entity ORDER BY n.position LIMIT 1), ' ← ' ORDER BY v.position)
    FROM via v WHERE v.reading = s.reading AND v.statement = s.id) AS through_read,
  CASE WHEN c.via IS NULL THEN
    (SELECT string_agg((SELECT n.name FROM entity_name n WHERE n.reading = v.reading AND n.entity = v.entity ORDER BY n.position LIMIT 1), ' ← ' ORDER BY v.position)
    FROM via v WHERE v.reading = s.reading AND v.statement = s.id)
  ELSE
    (SELECT string_agg(v.name, ' ← ' ORDER BY v.position) FROM correction_via v WHERE v.correction = c.id)
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

UPDATE isnad SET version = 4;
