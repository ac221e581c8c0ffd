package io.kolscout.creator;

/**
 * Who a planner means.
 *
 * @param key what makes two spellings one creator
 * @param name how replies call the creator, such as {@code @acme.shop} or {@code Ada Example}: cleaned of control and
 *     bidirectional characters and bounded
 * @param address the profile's canonical {@code https} address, or empty for a bare handle or name
 */
public record Creator(CreatorKey key, String name, String address) {}
