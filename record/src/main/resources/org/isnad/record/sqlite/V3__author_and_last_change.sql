-- What a source tells of who wrote an article, and of the day of its last change.

ALTER TABLE article ADD COLUMN author TEXT;
ALTER TABLE article ADD COLUMN modified TEXT;

DROP VIEW who_said_what;

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
  s.id AS statement,
  a.author AS author,
  a.modified AS modified
FROM statement s
JOIN current_reading r ON r.id = s.reading
JOIN article a ON a.id = r.article
JOIN capture c ON c.id = a.capture
ORDER BY a.id, s.position;

PRAGMA user_version = 3;
