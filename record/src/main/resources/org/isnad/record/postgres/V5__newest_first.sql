-- Readings in the order in which searches give them.

CREATE INDEX reading_newest ON reading (published DESC NULLS LAST, id);

UPDATE isnad SET version = 5;
