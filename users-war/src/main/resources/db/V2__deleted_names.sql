-- The names of users who are gone. None is given out again, for games elsewhere may still carry it; so of
-- each there is a hash (HMAC-SHA-256 of the name in lower case, under the key below), and no more.
-- Nothing that was there changes: instances of the release before go on while this one is rolled out.
-- They do not look in here, so a name deleted in those seconds is safe once the last of them is gone.
CREATE TABLE deleted_names (
  name_hash BLOB PRIMARY KEY CHECK (length(name_hash) = 32)
) STRICT, WITHOUT ROWID;

-- One row, made here and never changed: another key would make all hashes void. The generator is SQLite's,
-- a stream cipher (ChaCha20) under a seed from the system's.
CREATE TABLE deleted_names_key (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  secret BLOB NOT NULL CHECK (length(secret) = 32)
) STRICT;

INSERT INTO deleted_names_key (id, secret) VALUES (1, randomblob(32));
