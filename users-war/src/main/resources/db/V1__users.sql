-- One row per user. The key is the name in lower case, so that names that differ only in case are one user.
-- Verification is one read by this key. Times are milliseconds since 1970.
CREATE TABLE users (
  username_key TEXT PRIMARY KEY CHECK (username_key = lower(username)),
  username TEXT NOT NULL CHECK (
    length(username) BETWEEN 1 AND 32
    AND username GLOB '[A-Za-z0-9]*'
    AND username NOT GLOB '*[^A-Za-z0-9._-]*'),
  password_hash TEXT NOT NULL CHECK (password_hash GLOB 'pbkdf2-sha512$[1-9]*$?*$?*'),
  created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
