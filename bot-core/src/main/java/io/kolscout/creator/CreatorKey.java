package io.kolscout.creator;

/**
 * What makes two spellings one creator.
 *
 * @param platform a platform's id such as {@code instagram}, or empty for a bare handle or name
 * @param id the normalised id on that platform
 */
public record CreatorKey(String platform, String id) {
    public CreatorKey {
        if (id.isEmpty()) {
            throw new IllegalArgumentException("A creator has an id");
        }
    }

    /** The key as one string, {@code platform/id}; a bare handle's begins with the slash. */
    @Override
    public String toString() {
        return platform + "/" + id;
    }
}
