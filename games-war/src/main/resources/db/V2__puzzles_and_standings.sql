-- Daily puzzles, hard mode, and the standings of players. The migration only adds, so that instances
-- of the previous release continue to work. The triggers count their writes too.

-- The solution of a day, drawn when its first game is started. Days are 2026-11-23, in UTC.
CREATE TABLE daily_puzzles (
  date TEXT NOT NULL PRIMARY KEY
    CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  solution TEXT NOT NULL CHECK (length(solution) = 5 AND solution NOT GLOB '*[^a-z]*')
) STRICT, WITHOUT ROWID;

-- The day of a daily puzzle; null for a random one.
ALTER TABLE games ADD COLUMN date TEXT REFERENCES daily_puzzles (date);

ALTER TABLE games ADD COLUMN hard_mode INTEGER NOT NULL DEFAULT 0 CHECK (hard_mode IN (0, 1));

-- The username as other players see it; null for games of the previous release.
ALTER TABLE games ADD COLUMN username TEXT CHECK (lower(username) = player);

CREATE UNIQUE INDEX games_of_a_day ON games (player, date) WHERE date IS NOT NULL;

-- A covering index for statistics, in the order in which a player's games were finished.
CREATE INDEX games_by_end ON games (player, finished_at, id, status, version, date)
  WHERE finished_at IS NOT NULL;

-- The daily games that a player has removed, which cannot be started again.
CREATE TABLE removed_dailies (
  date TEXT NOT NULL,
  player TEXT NOT NULL CHECK (player = lower(player)),
  PRIMARY KEY (date, player)
) STRICT, WITHOUT ROWID;

-- The results of finished games: one row for each player and board.
CREATE TABLE standings (
  -- all, random, daily, or a day.
  board TEXT NOT NULL,
  player TEXT NOT NULL,
  username TEXT CHECK (lower(username) = player),
  played INTEGER NOT NULL CHECK (played > 0),
  -- 6 to 1 for a game won in 1 to 6 guesses.
  points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 6 * played),
  -- When the last of the games was finished.
  reached_at INTEGER NOT NULL,
  average_score REAL NOT NULL GENERATED ALWAYS AS (CAST(points AS REAL) / played) STORED,
  PRIMARY KEY (player, board)
) STRICT, WITHOUT ROWID;

-- The order of the leaderboard: the highest average, then most games, then the earliest result.
CREATE INDEX standings_by_rank
  ON standings (board, average_score DESC, played DESC, reached_at, player, username, points);

-- The points of each finished game on each of its boards; standings are their sums.
CREATE VIEW results AS
  SELECT id, player, username, finished_at, board,
    CASE status WHEN 'won' THEN 7 - version ELSE 0 END AS points
  FROM (
    SELECT id, player, username, status, version, finished_at, 'all' AS board FROM games
    UNION ALL
    SELECT id, player, username, status, version, finished_at,
      CASE WHEN date IS NULL THEN 'random' ELSE 'daily' END AS board FROM games
    UNION ALL
    SELECT id, player, username, status, version, finished_at, date AS board FROM games
  ) AS games_on_boards
  WHERE board IS NOT NULL AND finished_at IS NOT NULL;

INSERT INTO standings (board, player, played, points, reached_at)
  SELECT board, player, count(*), sum(points), max(finished_at) FROM results GROUP BY board, player;

-- The trigger runs within the statement that ends a game, so that both take effect or neither.
CREATE TRIGGER count_finished_game AFTER UPDATE OF status ON games
WHEN old.finished_at IS NULL AND new.finished_at IS NOT NULL
BEGIN
  INSERT INTO standings (board, player, username, played, points, reached_at)
    SELECT board, player, username, 1, points, finished_at FROM results WHERE id = new.id
    ON CONFLICT (player, board) DO UPDATE SET
      username = coalesce(excluded.username, standings.username),
      played = standings.played + 1,
      points = standings.points + excluded.points,
      reached_at = max(standings.reached_at, excluded.reached_at);
END;

CREATE TRIGGER count_game_added_finished AFTER INSERT ON games
WHEN new.finished_at IS NOT NULL
BEGIN
  INSERT INTO standings (board, player, username, played, points, reached_at)
    SELECT board, player, username, 1, points, finished_at FROM results WHERE id = new.id
    ON CONFLICT (player, board) DO UPDATE SET
      username = coalesce(excluded.username, standings.username),
      played = standings.played + 1,
      points = standings.points + excluded.points,
      reached_at = max(standings.reached_at, excluded.reached_at);
END;
