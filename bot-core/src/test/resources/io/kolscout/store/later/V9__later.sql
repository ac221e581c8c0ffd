-- All that a migration may do to tables that the version before uses.
ALTER TABLE interview ADD COLUMN campaign TEXT;

ALTER TABLE interview ADD COLUMN weight BIGINT NOT NULL DEFAULT 1;

ALTER TABLE verdict ADD COLUMN campaign TEXT;

ALTER TABLE same_creator ADD COLUMN said BIGINT;

CREATE TABLE campaign (
    team TEXT NOT NULL,
    id   TEXT NOT NULL,
    PRIMARY KEY (team, id)
);

CREATE INDEX verdict_by_campaign ON verdict (team, campaign);
