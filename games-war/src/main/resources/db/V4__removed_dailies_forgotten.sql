-- A removed daily game is recorded as long as its puzzle can be started: on its day and, because the clock of an
-- instance may be slow, on the next one. The first game of a day deletes the older records.
CREATE TRIGGER forget_removed_dailies AFTER INSERT ON daily_puzzles
BEGIN
  DELETE FROM removed_dailies WHERE date < date(new.date, '-1 day');
END;
