-- One row per game, which contains its guesses. A state is one read. A guess is one write, which
-- compares the version. Without rowid, the table is the B-tree of its primary key, in which new ids
-- are adjacent.
CREATE TABLE games (
  -- A UUID of version 7 in its canonical form.
  id TEXT NOT NULL PRIMARY KEY
    CHECK (length(id) = 36 AND id NOT GLOB '*[^0-9a-f-]*' AND id LIKE '________-____-7___-____-____________'),
  -- Lower case: names that differ only in case are one player.
  player TEXT NOT NULL
    CHECK (length(player) BETWEEN 1 AND 32 AND player GLOB '[a-z0-9]*' AND player NOT GLOB '*[^a-z0-9._-]*'),
  solution TEXT NOT NULL
    CHECK (length(solution) = 5 AND solution NOT GLOB '*[^a-z]*'),
  -- The words that were counted, the oldest first, with nothing between them.
  guesses TEXT NOT NULL
    CHECK (length(guesses) = 5 * version AND guesses NOT GLOB '*[^a-z]*'),
  -- How many guesses were counted.
  version INTEGER NOT NULL CHECK (version BETWEEN 0 AND 6),
  status TEXT NOT NULL CHECK (status IN ('in-progress', 'won', 'lost')),
  -- Milliseconds since 1970-01-01T00:00:00Z.
  created_at INTEGER NOT NULL CHECK (created_at >= 0),
  finished_at INTEGER CHECK (finished_at >= created_at),

  CONSTRAINT won_by_the_last_guess
    CHECK ((status = 'won') = (version > 0 AND substr(guesses, 5 * version - 4, 5) = solution)),
  CONSTRAINT lost_by_the_sixth_guess CHECK (status = 'won' OR (status = 'lost') = (version = 6)),
  CONSTRAINT finished_once_over CHECK ((status = 'in-progress') = (finished_at IS NULL)),
  CONSTRAINT no_guess_after_the_winning_one
    CHECK ((version <= 1 OR substr(guesses, 1, 5) <> solution)
      AND (version <= 2 OR substr(guesses, 6, 5) <> solution)
      AND (version <= 3 OR substr(guesses, 11, 5) <> solution)
      AND (version <= 4 OR substr(guesses, 16, 5) <> solution)
      AND (version <= 5 OR substr(guesses, 21, 5) <> solution))
) STRICT, WITHOUT ROWID;

-- The games of a player, newest first, with any status or with one. Each page is one range of an index.
CREATE INDEX games_by_player ON games (player, created_at DESC, id);

CREATE INDEX games_by_player_and_status ON games (player, status, created_at DESC, id);
