-- Many players stop after one lucky game. Their high averages precede all ranked players in the full index, so that
-- a query of the leaderboard would scan them all. This partial index omits players with fewer than the default minimum
-- of games. The leaderboard is then its first ten entries. The migration only adds.
CREATE INDEX standings_ranked
  ON standings (board, average_score DESC, played DESC, reached_at, player, username, points)
  WHERE played >= 10;
