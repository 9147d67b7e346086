-- Most who have a lucky first game never come back, and stand before everybody who is ranked: a reader of the
-- leaderboard would have to pass them all. This index leaves out who has fewer games than are usually asked for, so
-- that the ten are its first ten entries, however many games others have played. It only adds.
CREATE INDEX standings_ranked
  ON standings (board, average_score DESC, played DESC, reached_at, player, username, points)
  WHERE played >= 10;
