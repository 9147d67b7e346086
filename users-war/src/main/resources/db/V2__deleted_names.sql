-- The names of deleted users, as HMAC-SHA-256 of the name in lower case with the key below. None is given out again,
-- because games may still carry it. The migration only adds, so that instances of the previous release continue to
-- work. They do not read this table, so it protects a name only after the last of them has ended.
CREATE TABLE deleted_names (
  name_hash BLOB PRIMARY KEY CHECK (length(name_hash) = 32)
) STRICT, WITHOUT ROWID;

-- One row, which never changes, because the hashes are valid with this key only. SQLite's generator is a stream cipher
-- (ChaCha20) with a seed of the operating system.
CREATE TABLE deleted_names_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

INSERT INTO deleted_names_key (id, secret) VALUES (1, randomblob(32));
