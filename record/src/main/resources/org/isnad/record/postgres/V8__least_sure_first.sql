-- Statements in the order in which they are reviewed: by how sure they are, then as they were read.

CREATE INDEX statement_confidence ON statement (confidence, reading, position);

UPDATE isnad SET version = 8;
