INSERT INTO numbers VALUES (3);
INSERT INTO no_such_table VALUES (3);
