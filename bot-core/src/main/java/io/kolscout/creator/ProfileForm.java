package io.kolscout.creator;

import java.util.List;

/**
 * One kind of profile on a platform.
 *
 * @param id the id in a key, {@code {}} standing for what the link has in that place
 * @param templates the links that lead to it, the canonical one first
 */
record ProfileForm(IdRule rule, String id, List<LinkTemplate> templates) {

    static ProfileForm of(IdRule rule, String id, List<String> templates) {
        boolean lenient = rule == IdRule.HANDLE || rule == IdRule.DOTLESS;
        return new ProfileForm(
                rule,
                id,
                templates.stream()
                        .map(template -> new LinkTemplate(template, lenient))
                        .toList());
    }

    /** The creator that has this id. */
    Creator creator(Platform platform, String typed) {
        String normal = rule.normal(typed);
        return new Creator(
                new CreatorKey(platform.id(), id.replace("{}", normal)),
                rule.read(platform, id, typed),
                templates.get(0).address(platform.mainHost(), normal));
    }
}
