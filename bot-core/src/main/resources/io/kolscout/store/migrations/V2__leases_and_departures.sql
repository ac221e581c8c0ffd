-- Work that one process at a time does: who does it (empty where nobody does), until when they may, and when it was last
-- finished.
CREATE TABLE lease (
    name   TEXT   NOT NULL,
    holder TEXT   NOT NULL,
    until  BIGINT NOT NULL,
    done   BIGINT,
    PRIMARY KEY (name)
);

-- Teams that removed the bot, and since when they are gone.
CREATE TABLE departed_team (
    team  TEXT   NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (team)
);
