-- In what a claim is told otherwise than can both hold: fields, such as FIGURE, one behind the other. What was compared before is compared anew.

ALTER TABLE claim ADD COLUMN clashes TEXT NOT NULL DEFAULT '';
UPDATE told SET made = 0;

UPDATE isnad SET version = 9;
