-- Where the bot is installed; sealed is encrypted by the platform's adapter.
CREATE TABLE installation (
    team      TEXT   NOT NULL,
    app       TEXT   NOT NULL,
    sealed    TEXT   NOT NULL,
    version   BIGINT NOT NULL,
    installed BIGINT NOT NULL,
    PRIMARY KEY (team, app)
);

-- What can be done once; ids are hashes of what people show.
CREATE TABLE ticket (
    id    TEXT   NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (id)
);
