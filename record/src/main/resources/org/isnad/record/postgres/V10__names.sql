-- What a claim is called while a statement is its first one. When an earlier one joins it, its old name still leads to it.

ALTER TABLE claim_statement ADD COLUMN name TEXT NOT NULL DEFAULT '';
CREATE INDEX claim_statement_name ON claim_statement (name);

UPDATE isnad SET version = 10;
