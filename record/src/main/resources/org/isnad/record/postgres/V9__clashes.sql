-- In what a claim is told otherwise than can both hold: fields, such as FIGURE, one behind the other.

ALTER TABLE claim ADD COLUMN clashes TEXT NOT NULL DEFAULT '';

UPDATE isnad SET version = 9;
