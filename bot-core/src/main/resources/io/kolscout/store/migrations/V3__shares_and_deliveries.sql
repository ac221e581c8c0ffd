-- Verdicts shared with channels; state is DRAFT, POSTING, POSTED or REMOVED.
CREATE TABLE share (
    team      TEXT   NOT NULL,
    id        TEXT   NOT NULL,
    person    TEXT   NOT NULL,
    interview TEXT   NOT NULL,
    version   BIGINT NOT NULL,
    channel   TEXT   NOT NULL,
    note      TEXT   NOT NULL,
    state     TEXT   NOT NULL,
    place     TEXT   NOT NULL,
    changed   BIGINT NOT NULL,
    PRIMARY KEY (team, id)
);

CREATE INDEX share_by_interview ON share (team, person, interview);

CREATE INDEX share_by_change ON share (changed);

-- What platforms delivered lately.
CREATE TABLE delivery (
    team TEXT   NOT NULL,
    id   TEXT   NOT NULL,
    seen BIGINT NOT NULL,
    PRIMARY KEY (team, id)
);

CREATE INDEX delivery_by_time ON delivery (seen);

CREATE INDEX interview_by_id ON interview (team, id);
