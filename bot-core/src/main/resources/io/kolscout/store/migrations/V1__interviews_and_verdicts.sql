-- Times are whole milliseconds since 1970-01-01T00:00:00Z.
-- Answers are a JSON object, option by question, in the order in which the questions were first answered.

CREATE TABLE interview (
    team            TEXT   NOT NULL,
    person          TEXT   NOT NULL,
    id              TEXT   NOT NULL,
    platform        TEXT   NOT NULL,
    creator         TEXT   NOT NULL,
    creator_name    TEXT   NOT NULL,
    creator_address TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    answers         TEXT   NOT NULL,
    part            TEXT   NOT NULL,
    again           TEXT,
    started         BIGINT NOT NULL,
    changed         BIGINT NOT NULL,
    PRIMARY KEY (team, person, id),
    UNIQUE (team, person, platform, creator)
);

CREATE INDEX interview_by_change ON interview (team, person, changed DESC);

CREATE TABLE verdict (
    team            TEXT   NOT NULL,
    person          TEXT   NOT NULL,
    interview       TEXT   NOT NULL,
    version         BIGINT NOT NULL,
    platform        TEXT   NOT NULL,
    creator         TEXT   NOT NULL,
    creator_name    TEXT   NOT NULL,
    creator_address TEXT   NOT NULL,
    result          TEXT   NOT NULL,
    confidence      TEXT   NOT NULL,
    answers         TEXT   NOT NULL,
    rubric          TEXT   NOT NULL,
    given           BIGINT NOT NULL,
    PRIMARY KEY (team, person, interview, version)
);

CREATE INDEX verdict_by_time ON verdict (team, person, given DESC);

CREATE INDEX verdict_by_creator ON verdict (team, person, platform, creator, given DESC);

-- Bare handles and names that a planner said mean a profile.
CREATE TABLE same_creator (
    team            TEXT   NOT NULL,
    person          TEXT   NOT NULL,
    handle          TEXT   NOT NULL,
    platform        TEXT   NOT NULL,
    creator         TEXT   NOT NULL,
    creator_name    TEXT   NOT NULL,
    creator_address TEXT   NOT NULL,
    PRIMARY KEY (team, person, handle)
);
