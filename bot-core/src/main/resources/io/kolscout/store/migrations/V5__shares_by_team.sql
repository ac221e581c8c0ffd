-- What a team shared last.
CREATE INDEX share_by_team ON share (team, state, changed DESC);
