-- That a player has removed a daily game need not be known for longer than its puzzle can be started: on its day, and
-- on the next one, for an instance whose clock is behind. Whoever starts the first game of a day forgets it for all.
CREATE TRIGGER forget_removed_dailies AFTER INSERT ON daily_puzzles
BEGIN
  DELETE FROM removed_dailies WHERE date < date(new.date, '-1 day');
END;
