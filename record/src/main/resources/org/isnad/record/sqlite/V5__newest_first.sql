-- What PostgreSQL gets here, an index of the readings from the newest on, SQLite has no need of.

PRAGMA user_version = 5;
