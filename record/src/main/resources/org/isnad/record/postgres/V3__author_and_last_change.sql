-- What a source tells of who wrote an article, and of the day of its last change, as sqlite/V3__author_and_last_change.sql has it.

ALTER TABLE article ADD COLUMN author text COLLATE "C";
ALTER TABLE article ADD COLUMN modified text COLLATE "C";

CREATE OR REPLACE VIEW who_said_what AS
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
  s.id AS statement,
  a.author AS author,
  a.modified AS modified
FROM statement s
JOIN current_reading r ON r.id = s.reading
JOIN article a ON a.id = r.article
JOIN capture c ON c.id = a.capture
ORDER BY a.id, s.position;

UPDATE isnad SET version = 3;
