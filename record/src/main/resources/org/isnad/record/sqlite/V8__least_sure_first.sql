-- Statements in the order in which they are reviewed: by how sure they are, then as they were read, which the table's own key tells.

CREATE INDEX statement_confidence ON statement (confidence);

PRAGMA user_version = 8;
