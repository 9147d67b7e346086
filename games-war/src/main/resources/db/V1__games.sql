-- One row a game; its guesses lie in it, so that a state is one read and a guess one write.
-- Ids are UUIDs of version 7, which sort by the time of their making. Times are milliseconds since 1970.
CREATE TABLE games (
  id TEXT PRIMARY KEY CHECK (length(id) = 36),
  player TEXT NOT NULL CHECK (length(player) BETWEEN 1 AND 32),
  solution TEXT NOT NULL CHECK (length(solution) = 5),
  guesses TEXT NOT NULL DEFAULT '' CHECK (length(guesses) = 5 * version),
  version INTEGER NOT NULL DEFAULT 0 CHECK (version BETWEEN 0 AND 6),
  status TEXT NOT NULL DEFAULT 'in-progress' CHECK (
    status = CASE
      WHEN version > 0 AND substr(guesses, 5 * version - 4) = solution THEN 'won'
      WHEN version = 6 THEN 'lost'
      ELSE 'in-progress'
    END),
  created_at INTEGER NOT NULL,
  finished_at INTEGER CHECK ((finished_at IS NULL) = (status = 'in-progress'))
) STRICT, WITHOUT ROWID;

-- Lists go through a player's games from the newest on, all of them or those in one status.
CREATE INDEX games_by_player ON games (player, id);
CREATE INDEX games_by_player_and_status ON games (player, status, id);
