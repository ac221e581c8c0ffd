package io.kolscout.creator;

import static io.kolscout.creator.ProfileLinkTest.found;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreatorReaderTest {

    private static Reading.Refused refused(String typed) {
        return assertInstanceOf(Reading.Refused.class, CreatorReader.read(typed), typed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "@acme.shop  | acme.shop",
                "acme.shop   | acme.shop",
                "ACME.Shop   | acme.shop",
                "＠ａｃｍｅ．ｓｈｏｐ | acme.shop",
                "@acme.shop. | acme.shop",
                "@help       | help",
                "help        | help",
                "@a_b-c      | a_b-c",
                "@straße     | strasse",
                "@Ελλάς      | ελλάσ",
                "@ПРИМЕР     | пример",
                "@李佳例      | 李佳例",
                "@ｱｸﾒ        | アクメ",
                "@مثال       | مثال",
                "@उदाहरण     | उदाहरण",
                "@می\u200cخواهم | میخواهم",
                "@𝒶𝒸𝓂ℯ       | acme",
                "@cafe\u0301 | café",
                "@l·l        | l·l",
                "@12345      | 12345",
            })
    void aHandleIsItsFoldedForm(String typed, String id) {
        Creator creator = found(typed);
        assertEquals(new CreatorKey("", id), creator.key());
        assertEquals("", creator.address());
        assertTrue(creator.name().startsWith("@"));
    }

    @Test
    void aHandleThatWasTakenForAnAddressIsStillAHandle() {
        assertEquals("/acme.shop", found("<http://acme.shop|acme.shop>").key().toString());
        assertEquals("/acme.shop", found("@<http://acme.shop|acme.shop>").key().toString());
        assertEquals(
                "mastodon/ada@social.example",
                found("@<mailto:ada@social.example|ada@social.example>").key().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Ada Example\"", "“Ada Example”", "„Ada Example“", "«Ada Example»", "«\u00a0Ada Example\u00a0»",
                        "「Ada Example」",
                "'Ada Example'", "‘ada  example’", "\"ADA EXAMPLE\"", "“Ada\u200b Example\"", "＂Ａｄａ　Example＂",
                        "\"Ada\nExample\""
            })
    void aQuotedNameIsOneCreator(String typed) {
        assertEquals(new CreatorKey("", "\"ada example\""), found(typed).key());
    }

    @Test
    void aNameIsShownAsTyped() {
        assertEquals("Ada Example 👩🏽‍🔬", found("\"Ada Example 👩🏽‍🔬\"").name());
        assertEquals("O'Example & Söhne", found("\"O'Example & Söhne\"").name());
        assertEquals("می‌خواهم", found("\"می‌خواهم\"").name());
    }

    @Test
    void aQuotedHandleIsAHandle() {
        assertEquals(found("@acme").key(), found("\"@acme\"").key());
        assertEquals("/\"@home with ada\"", found("\"@home with Ada\"").key().toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "^^                                           | EMPTY            |",
                "^ \u200b\u202e ^                             | EMPTY            |",
                "\"\"                                         | EMPTY            |",
                "“ ”                                          | EMPTY            |",
                "\"                                           | EMPTY            |",
                "@                                            | UNREADABLE       |",
                "...                                          | UNREADABLE       |",
                "\"!!!\"                                      | UNREADABLE       |",
                "@acme!                                       | UNREADABLE       | @acme",
                "@@acme                                       | UNREADABLE       | @acme",
                "O'Example                                    | UNREADABLE       | \"O'Example\"",
                "AC/DC                                        | UNREADABLE       | \"AC/DC\"",
                "who?                                         | UNREADABLE       | \"who?\"",
                "🦄                                           | UNREADABLE       | \"🦄\"",
                "ftp://instagram.com/acme                     | UNREADABLE       |",
                "javascript:alert(1)//instagram.com/acme      | UNREADABLE       |",
                "https://                                     | UNREADABLE       |",
                "https://127.0.0.1/@acme                      | UNREADABLE       |",
                "https://[::1]/@acme                          | UNREADABLE       |",
                "https://localhost/@acme                      | UNREADABLE       |",
                "Ada Example                                  | NEEDS_QUOTES     | \"Ada Example\"",
                "\"Ada Example                                | NEEDS_QUOTES     | \"Ada Example\"",
                "\"Ada                                        | NEEDS_QUOTES     | \"Ada\"",
                "@acme for Example                            | NEEDS_QUOTES     | @acme",
                "https://www.tiktok.com/@acme watch           | NEEDS_QUOTES     | tiktok.com/@acme",
                "\"https://x.com/acme and                     | NEEDS_QUOTES     |",
                "<@U123>                                  | MEMBER_MENTION   |",
                "<@123>                                       | MEMBER_MENTION   |",
                "<@!123>                                      | MEMBER_MENTION   |",
                "<@&123>                                      | MEMBER_MENTION   |",
                "<#C123>                              | MEMBER_MENTION   |",
                "<!here>                                      | MEMBER_MENTION   |",
                "\"<@U123>\"                                  | MEMBER_MENTION   |",
                "ada@mail.example                             | EMAIL            | @ada@mail.example",
                "a'b@mail.example                             | EMAIL            |",
                "ada@nowhere                                  | UNREADABLE       | \"ada@nowhere\"",
                "https://acme.example/ada                     | UNKNOWN_SITE     |",
                "www.acme.example                             | UNKNOWN_SITE     |",
                "acme.shop/                                   | UNKNOWN_SITE     |",
                "https://instagram.com@evil.example/acme      | UNKNOWN_SITE     |",
                "https://instagram.com:x@evil.example/acme    | UNKNOWN_SITE     |",
                "https://evil.example\\@instagram.com/acme    | UNKNOWN_SITE     |",
                "https://evil.example/instagram.com/acme      | UNKNOWN_SITE     |",
                "https://evil.example?instagram.com/acme      | UNKNOWN_SITE     |",
                "https://evil.example#@instagram.com/acme     | UNKNOWN_SITE     |",
                "https://instagram.com.evil.example/acme      | UNKNOWN_SITE     |",
                "https://evilinstagram.com/acme               | UNKNOWN_SITE     |",
                "https://іnstagram.com/acme                   | UNKNOWN_SITE     |",
                "https://pinterest.evil.example/acme          | UNKNOWN_SITE     |",
                "(@acme)                                      | UNREADABLE       | @acme",
                "*@acme*                                      | UNREADABLE       | @acme",
                "@acme/                                       | UNREADABLE       | @acme",
                "@acme@@x                                     | UNREADABLE       | @acme",
                "acme,                                        | UNREADABLE       | \"acme,\"",
                "\"Ada\" Example                             | NEEDS_QUOTES     | \"Ada Example\"",
                "see https://x.com/acme and                   | NEEDS_QUOTES     | x.com/acme",
                "例文 http://xhslink.com/a/AbC                 | NEEDS_QUOTES     |",
                "https://bit.ly/AbC                           | SHORT_LINK       |",
                "https://www.facebook.com/photo.php?fbid=1    | NOT_A_PROFILE    |",
                "https://www.google.com/search?q=acme         | UNKNOWN_SITE     |",
                "xhslink.com/a/AbC                            | SHORT_LINK       |",
                "https://lin.ee/AbC                           | SHORT_LINK       |",
                "https://v.douyin.com/AbC/                    | SHORT_LINK       |",
                "https://vm.tiktok.com/ZM1/                   | SHORT_LINK       |",
                "https://www.tiktok.com/t/ZT1/                | SHORT_LINK       |",
                "https://www.facebook.com/share/AbC/          | SHORT_LINK       |",
                "https://t.co/abc                             | SHORT_LINK       |",
                "https://weixin.qq.com/sph/AbC                | SHORT_LINK       |",
                "instagram.com                                | NOT_A_PROFILE    |",
                "@instagram.com                               | NOT_A_PROFILE    |",
                "https://www.instagram.com/                   | NOT_A_PROFILE    |",
                "https://www.instagram.com/p/AbC/             | NOT_A_PROFILE    |",
                "https://www.instagram.com/reel/AbC           | NOT_A_PROFILE    |",
                "https://www.instagram.com/explore/tags/acme  | NOT_A_PROFILE    |",
                "https://www.instagram.com/stories/highlights/1/ | NOT_A_PROFILE |",
                "https://www.instagram.com/acme/p/AbC/        | NOT_A_PROFILE    | instagram.com/acme",
                "https://help.instagram.com/acme              | NOT_A_PROFILE    |",
                "https://www.instagram.com/a%00%E2%80%AE!     | NOT_A_PROFILE    |",
                "https://www.tiktok.com/@acme/video/123       | NOT_A_PROFILE    | tiktok.com/@acme",
                "https://www.tiktok.com/tag/acme              | NOT_A_PROFILE    |",
                "https://www.youtube.com/watch?v=abc          | NOT_A_PROFILE    |",
                "https://youtu.be/abc                         | NOT_A_PROFILE    |",
                "https://www.youtube.com/@ユーザー/search?q=a  | NOT_A_PROFILE    | youtube.com/@ユーザー",
                "https://x.com/acme/status/123                | NOT_A_PROFILE    | x.com/acme",
                "https://x.com/i/status/123                   | NOT_A_PROFILE    |",
                "https://x.com/home                           | NOT_A_PROFILE    |",
                "https://x.com/search?q=acme                  | NOT_A_PROFILE    |",
                "https://x.com/intent/user                    | NOT_A_PROFILE    |",
                "https://www.threads.com/@acme/post/AbC       | NOT_A_PROFILE    | threads.com/@acme",
                "https://www.facebook.com/groups/123          | NOT_A_PROFILE    |",
                "https://www.facebook.com/acme/posts/pfbid0   | NOT_A_PROFILE    | facebook.com/acme",
                "https://www.facebook.com/123456/posts/1      | NOT_A_PROFILE    | facebook.com/profile.php?id=123456",
                "https://www.facebook.com/profile.php         | NOT_A_PROFILE    |",
                "https://www.linkedin.com/jobs/view/1         | NOT_A_PROFILE    |",
                "https://www.twitch.tv/acme/clip/AbC          | NOT_A_PROFILE    | twitch.tv/acme",
                "https://www.pinterest.com/pin/123/           | NOT_A_PROFILE    |",
                "https://www.pinterest.com/acme/my-board/     | NOT_A_PROFILE    | pinterest.com/acme",
                "https://bsky.app/profile/acme.example/post/3 | NOT_A_PROFILE    | bsky.app/profile/acme.example",
                "https://mastodon.social/explore              | NOT_A_PROFILE    |",
                "https://social.example/@ada/1234             | NOT_A_PROFILE    | social.example/@ada",
                "https://acme.substack.com/p/slug             | NOT_A_PROFILE    | acme.substack.com",
                "https://medium.com/@acme/slug-1a2b           | NOT_A_PROFILE    | medium.com/@acme",
                "https://medium.com/acme                      | NOT_A_PROFILE    |",
                "https://weibo.com/1234567890/AbCdE           | NOT_A_PROFILE    | weibo.com/u/1234567890",
                "https://www.xiaohongshu.com/explore/65a      | NOT_A_PROFILE    |",
                "https://www.douyin.com/video/123             | NOT_A_PROFILE    |",
                "https://www.bilibili.com/video/BV1x          | NOT_A_PROFILE    |",
                "https://channels.weixin.qq.com/web/pages/feed?eid=x | NOT_A_PROFILE |",
                "https://www.kuaishou.com/short-video/3x      | NOT_A_PROFILE    |",
                "https://m.blog.naver.com/PostView.naver?blogId=acme&logNo=1 | NOT_A_PROFILE | blog.naver.com/acme",
                "https://cafe.naver.com/acme                  | NOT_A_PROFILE    |",
                "https://t.me/acmeshop/12                     | NOT_A_PROFILE    | t.me/acmeshop",
                "https://t.me/joinchat/AbC                    | NOT_A_PROFILE    |",
                "https://t.me/+AbC                            | NOT_A_PROFILE    |",
                "https://www.reddit.com/r/acme/               | NOT_A_PROFILE    |",
                "r/acme                                       | NOT_A_PROFILE    |",
                "https://open.spotify.com/track/4Z8           | NOT_A_PROFILE    |",
                "@acme@linkedin.com                           | NOT_A_PROFILE    |",
            })
    void whatIsNoCreatorSaysWhy(String typed, String why, String hint) {
        Reading.Refused refused = refused(typed == null ? "" : typed);
        assertEquals(Refusal.valueOf(why), refused.why(), typed);
        assertEquals(hint == null ? "" : hint, refused.hint(), typed);
    }

    @Test
    void membersOfTheChatAreNoCreators() {
        assertEquals(Refusal.MEMBER_MENTION, refused("<@U123|ada>").why());
        assertEquals(Refusal.MEMBER_MENTION, refused("<#C123|general>").why());
    }

    @Test
    void lengthIsBounded() {
        assertEquals(
                Refusal.TOO_LONG,
                refused("a".repeat(CreatorReader.MAX_TYPED + 1)).why());
        assertEquals(
                Refusal.TOO_LONG,
                refused("@" + "a".repeat(IdRule.MAX_HANDLE + 1)).why());
        assertEquals(
                Refusal.TOO_LONG,
                refused('"' + "a".repeat(CreatorReader.MAX_NAME + 1) + '"').why());
        assertEquals(
                Refusal.TOO_LONG,
                refused('"' + "ﷺ".repeat(CreatorReader.MAX_NAME) + '"').why());
        assertEquals(
                IdRule.MAX_HANDLE,
                found("@" + "a".repeat(IdRule.MAX_HANDLE)).key().id().length());
        assertEquals(
                Refusal.UNKNOWN_SITE,
                refused("@" + "a".repeat(IdRule.MAX_HANDLE) + "@social.example").why());
        assertEquals("a".repeat(59) + "…", refused("a".repeat(3_000)).shown());
        assertEquals(
                "👩‍👩‍👧‍👦".repeat(21) + "…",
                refused("👩‍👩‍👧‍👦".repeat(61)).shown());
        assertEquals("…", refused("👩" + "‍👩".repeat(300)).shown());
        assertEquals("Ж".repeat(60), refused("Ж".repeat(59) + "!").shown().replace('!', 'Ж'));
    }

    @Test
    void whatCannotBeSeenNeverReachesAReply() {
        assertEquals(
                "acme shop",
                refused("ac\u0000me\u202e\u2066 \u2028\tsh\ud800op\ue000\ufeff").shown());
        assertEquals("@acme", found("@ac\u200bme\u2069").name());
        assertEquals("@acme", found("https://instagram.com/ac%E2%80%AEme").name());
        assertEquals("Ada", found("\"\u0301Ada\u2800\u3164\ufe0f\"").name());
        assertEquals("❤️", found("\"❤️\"").name());
    }

    @Test
    void hostileInputIsReadInTime() {
        for (String part : new String[] {
            "<", "<@", "@", "/", "%", "%41", ".", "a@", "-", "\"", "?q=", "&", "https://", "\u0301", "u/"
        }) {
            String typed = part.repeat(CreatorReader.MAX_TYPED);
            for (String before : new String[] {
                "", "@", "https://instagram.com/", "https://facebook.com/p/", "https://a.example/@", "\""
            }) {
                String hostile = (before + typed).substring(0, CreatorReader.MAX_TYPED);
                long start = System.nanoTime();
                CreatorReader.read(hostile);
                assertTrue(System.nanoTime() - start < 500_000_000L, before + part);
            }
        }
    }
}
