package io.kolscout.store;

import io.kolscout.creator.Creator;
import io.kolscout.creator.CreatorKey;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A creator as every table keeps it: {@code platform}, {@code creator}, {@code creator_name}, {@code creator_address}. */
final class CreatorColumns {

    private CreatorColumns() {}

    static Creator read(ResultSet row) throws SQLException {
        return new Creator(
                new CreatorKey(row.getString("platform"), row.getString("creator")),
                row.getString("creator_name"),
                row.getString("creator_address"));
    }
}
