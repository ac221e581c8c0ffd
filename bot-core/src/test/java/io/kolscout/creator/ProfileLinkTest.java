package io.kolscout.creator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileLinkTest {

    /** One creator a paragraph: key, name, canonical address, then other spellings. */
    private static final String CREATORS = """
            instagram/acme.shop  @acme.shop  https://www.instagram.com/acme.shop
            instagram.com/acme.shop/
            https://instagram.com/acme.shop?igsh=MzRlODBiNWFlZA==&utm_source=qr
            HTTPS://WWW.INSTAGRAM.COM/acme.shop/#top
            http://m.instagram.com:80//acme.shop//
            //www.instagram.com/acme%2Eshop
            https:\\\\instagram.com\\acme.shop
            https://instagr.am/@acme.shop
            https://www.instagram.com/stories/acme.shop/3141592653589793238/
            https://www.instagram.com/acme.shop/reels/
            https://www.instagram.com/_u/acme.shop
            @acme.shop@instagram.com
            https://l.instagram.com/?u=https%3A%2F%2Finstagram.com%2Facme.shop%3Futm_source%3Dx&e=AT0
            <https://instagram.com/acme.shop?a=1&amp;b=2|instagram.com>
            <instagram.com/acme.shop>
            "https://instagram.com/acme.shop"
            ｉｎｓｔａｇｒａｍ．ｃｏｍ／ａｃｍｅ．ｓｈｏｐ
            https://instagram.com./acme.shop

            tiktok/acme_shop  @acme_shop  https://www.tiktok.com/@acme_shop
            tiktok.com/@acme_shop?lang=en&_t=8abc&_r=1
            https://m.tiktok.com/@acme_shop/
            https://www.tiktok.com/%40acme_shop
            https://www.tiktok.com/@acme_shop/live

            tiktok/help  @help  https://www.tiktok.com/@help

            youtube/acmeshop  @acmeshop  https://www.youtube.com/@acmeshop
            https://youtube.com/@acmeshop/videos?view=0
            m.youtube.com/@acmeshop
            https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fyoutube.com%2F%40acmeshop

            youtube/ユーザー  @ユーザー  https://www.youtube.com/@%E3%83%A6%E3%83%BC%E3%82%B6%E3%83%BC
            https://www.youtube.com/@ユーザー
            https://www.youtube.com/@ﾕｰｻﾞｰ/featured

            youtube/UCabcDEF_ghi-JKL012345678  YouTube UCabcDEF_ghi-JKL012345678  https://www.youtube.com/channel/UCabcDEF_ghi-JKL012345678
            https://music.youtube.com/channel/UCabcDEF_ghi-JKL012345678
            YOUTUBE.COM/CHANNEL/UCabcDEF_ghi-JKL012345678/about

            youtube/c/acmeshop  c/acmeshop  https://www.youtube.com/c/acmeshop
            https://www.youtube.com/acmeshop

            youtube/user/acmeshop  user/acmeshop  https://www.youtube.com/user/acmeshop
            https://m.youtube.com/user/acmeshop/playlists

            x/acme_shop  @acme_shop  https://x.com/acme_shop
            https://twitter.com/acme_shop?s=20&t=abc
            mobile.twitter.com/acme_shop/
            https://mobile.x.com/acme_shop/with_replies
            https://twitter.com/intent/user?screen_name=acme_shop
            https://twitter.com/intent/follow?original_referer=a&screen_name=acme_shop
            x.com/@acme_shop

            x/i/user/12345  X 12345  https://x.com/i/user/12345
            https://twitter.com/i/user/12345
            https://twitter.com/intent/user?user_id=12345

            threads/acme.shop  @acme.shop  https://www.threads.com/@acme.shop
            https://www.threads.net/@acme.shop?xmt=AQ
            threads.com/@acme.shop/replies
            @acme.shop@threads.net

            facebook/acmeshop  @acmeshop  https://www.facebook.com/acmeshop
            https://m.facebook.com/acmeshop/?ref=page_internal&mibextid=abc
            https://web.facebook.com/acmeshop/about
            fb.com/acmeshop
            https://es-la.facebook.com/acmeshop/
            https://www.facebook.com/pg/acmeshop/posts/
            https://m.me/acmeshop

            facebook/100012345678901  Facebook 100012345678901  https://www.facebook.com/profile.php?id=100012345678901
            https://m.facebook.com/profile.php?v=info&id=100012345678901
            https://www.facebook.com/people/Ada-Example/100012345678901/
            https://www.facebook.com/pages/Acme-Shop/100012345678901
            https://www.facebook.com/pages/category/Brand/Acme-Shop-100012345678901
            https://www.facebook.com/p/Acme-Shop-100012345678901/
            facebook.com/100012345678901

            linkedin/in/ada-example  in/ada-example  https://www.linkedin.com/in/ada-example
            https://uk.linkedin.com/in/ada-example/en
            linkedin.com/in/ada-example?trk=public_profile
            https://www.linkedin.com/mwlite/in/ada-example
            https://www.linkedin.com/in/ada-example/recent-activity/all/
            https://www.linkedin.com/in/ada-example/details/experience

            linkedin/in/ACoAAabcDEF123  LinkedIn in ACoAAabcDEF123  https://www.linkedin.com/in/ACoAAabcDEF123
            https://www.linkedin.com/in/ACoAAabcDEF123?miniProfileUrn=x

            linkedin/company/acme  company/acme  https://www.linkedin.com/company/acme
            https://de.linkedin.com/company/acme/posts/?feedView=all

            linkedin/school/acme  school/acme  https://www.linkedin.com/school/acme

            linkedin/showcase/acme  showcase/acme  https://www.linkedin.com/showcase/acme

            twitch/acmeshop  @acmeshop  https://www.twitch.tv/acmeshop
            https://m.twitch.tv/acmeshop?tt_content=x
            twitch.tv/acmeshop/videos
            https://www.twitch.tv/popout/acmeshop/chat?popout=

            pinterest/acmeshop  @acmeshop  https://www.pinterest.com/acmeshop
            https://www.pinterest.co.uk/acmeshop/_created/
            https://fr.pinterest.com/acmeshop/
            pinterest.de/acmeshop

            snapchat/acme-shop  @acme-shop  https://www.snapchat.com/add/acme-shop
            https://www.snapchat.com/@acme-shop?locale=en
            https://story.snapchat.com/@acme-shop

            bluesky/acme.example  @acme.example  https://bsky.app/profile/acme.example
            bsky.app/profile/@acme.example

            bluesky/acme.bsky.social  @acme.bsky.social  https://bsky.app/profile/acme.bsky.social
            acme.bsky.social
            @acme.bsky.social
            https://acme.bsky.social/

            bluesky/did:plc:abc234xyz  Bluesky did:plc:abc234xyz  https://bsky.app/profile/did:plc:abc234xyz
            bsky.app/profile/did%3Aplc%3Aabc234xyz

            mastodon/ada@mastodon.social  @ada@mastodon.social  https://mastodon.social/@ada
            @ada@mastodon.social
            ada@mastodon.social
            https://mastodon.social/web/@ada
            https://MASTODON.social/@ada/with_replies
            https://social.example/@ada@mastodon.social

            mastodon/ada@social.example  @ada@social.example  https://social.example/@ada
            @ada@social.example
            social.example/@ada/
            https://mastodon.social/@ada@social.example

            mastodon/ada@xn--bcher-kva.example  @ada@xn--bcher-kva.example  https://xn--bcher-kva.example/@ada
            @ada@bücher.example
            https://b%C3%BCcher.example/@ada

            substack/acme.substack.com  acme.substack.com  https://acme.substack.com
            acme.substack.com
            https://acme.substack.com/archive?sort=new
            https://open.substack.com/pub/acme

            substack/on.substack.com  on.substack.com  https://on.substack.com

            substack/@acme  @acme  https://substack.com/@acme
            https://www.substack.com/@acme/posts

            medium/acme  @acme  https://medium.com/@acme
            https://acme.medium.com/
            https://medium.com/@acme/about
            @acme@medium.com

            weibo/1234567890  Weibo 1234567890  https://weibo.com/u/1234567890
            https://m.weibo.cn/u/1234567890?jumpfrom=weibocom
            https://weibo.com/1234567890
            https://m.weibo.cn/profile/1234567890
            https://www.weibo.com/p/1005051234567890/home
            https://weibo.com/u/１２３４５６７８９０

            weibo/n/Acme示例  Acme示例  https://weibo.com/n/Acme%E7%A4%BA%E4%BE%8B
            https://weibo.com/n/Acme示例

            weibo/acmeshop  acmeshop  https://weibo.com/acmeshop
            https://weibo.com/acmeshop?is_all=1

            xiaohongshu/5ff0e6410000000001001234  Xiaohongshu 5ff0e6410000000001001234  https://www.xiaohongshu.com/user/profile/5ff0e6410000000001001234
            https://www.xiaohongshu.com/user/profile/5FF0E6410000000001001234?xhsshare=CopyLink

            douyin/MS4wLjABAAAAabcDEFghiJKLmnoPQRstu  Douyin MS4wLjABAAAA…PQRstu  https://www.douyin.com/user/MS4wLjABAAAAabcDEFghiJKLmnoPQRstu
            https://www.iesdouyin.com/share/user/MS4wLjABAAAAabcDEFghiJKLmnoPQRstu?sec_uid=x
            https://m.douyin.com/share/user/MS4wLjABAAAAabcDEFghiJKLmnoPQRstu

            bilibili/12345  Bilibili 12345  https://space.bilibili.com/12345
            https://space.bilibili.com/12345/upload/video?spm_id_from=333
            https://m.bilibili.com/space/12345

            wechat/v2_0600AbC@finder  WeChat v2_0600AbC@finder  https://channels.weixin.qq.com/web/pages/profile?username=v2_0600AbC%40finder
            https://channels.weixin.qq.com/web/pages/profile?username=v2_0600AbC@finder

            wechat/biz/MzA3AbC1OQ==  WeChat biz MzA3AbC1OQ==  https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=MzA3AbC1OQ%3D%3D
            https://mp.weixin.qq.com/mp/profile_ext?action=home&__biz=MzA3AbC1OQ==&scene=124#wechat_redirect

            kuaishou/3xAbC123  Kuaishou 3xAbC123  https://www.kuaishou.com/profile/3xAbC123
            https://live.kuaishou.com/profile/3xAbC123
            https://live.kuaishou.com/u/3xAbC123

            naver/blog/acmeshop  blog/acmeshop  https://blog.naver.com/acmeshop
            https://m.blog.naver.com/acmeshop?tab=1
            https://blog.naver.com/PostList.naver?blogId=acmeshop
            https://acmeshop.blog.me

            naver/in/acmeshop  in/acmeshop  https://in.naver.com/acmeshop

            line/acmeshop  @acmeshop  https://line.me/R/ti/p/@acmeshop
            https://line.me/R/ti/p/%40acmeshop
            https://line.me/ti/p/@acmeshop
            https://page.line.me/acmeshop?openQrModal=true
            https://page.line.me/?accountId=acmeshop

            line/~acmeshop  ~acmeshop  https://line.me/R/ti/p/~acmeshop
            https://line.me/ti/p/~acmeshop

            telegram/acmeshop  @acmeshop  https://t.me/acmeshop
            https://t.me/s/acmeshop
            telegram.me/acmeshop?start=x
            acmeshop.t.me

            reddit/u/acme_shop  u/acme_shop  https://www.reddit.com/user/acme_shop
            u/acme_shop
            /u/acme_shop/
            https://old.reddit.com/u/acme_shop
            https://np.reddit.com/user/acme_shop/submitted/
            https://m.reddit.com/user/acme_shop?utm_medium=web2x

            spotify/artist/4Z8W4fKeB5YxbusRsdQVPb  Spotify artist 4Z8W4fKeB5YxbusRsdQVPb  https://open.spotify.com/artist/4Z8W4fKeB5YxbusRsdQVPb
            https://open.spotify.com/intl-de/artist/4Z8W4fKeB5YxbusRsdQVPb?si=abc
            https://open.spotify.com/embed/artist/4Z8W4fKeB5YxbusRsdQVPb

            spotify/show/4rOoJ6Egrf8K2IrywzwOMk  Spotify show 4rOoJ6Egrf8K2IrywzwOMk  https://open.spotify.com/show/4rOoJ6Egrf8K2IrywzwOMk
            https://open.spotify.com/intl-ja/show/4rOoJ6Egrf8K2IrywzwOMk

            spotify/user/acme.shop  Spotify user acme.shop  https://open.spotify.com/user/acme.shop
            """;

    record Expected(Creator creator, List<String> spellings) {}

    static Stream<Expected> creators() {
        return Arrays.stream(CREATORS.split("\n\n")).map(paragraph -> {
            List<String> lines = paragraph.lines().toList();
            List<String> first = Arrays.asList(lines.get(0).split("  ", 3));
            int slash = first.get(0).indexOf('/');
            CreatorKey key = new CreatorKey(
                    first.get(0).substring(0, slash), first.get(0).substring(slash + 1));
            return new Expected(new Creator(key, first.get(1), first.get(2)), lines.subList(1, lines.size()));
        });
    }

    static Creator found(String typed) {
        return assertInstanceOf(Reading.Found.class, CreatorReader.read(typed), typed)
                .creator();
    }

    @ParameterizedTest
    @MethodSource("creators")
    void everySpellingIsOneCreator(Expected expected) {
        assertEquals(expected.creator(), found(expected.creator().address()));
        for (String spelling : expected.spellings()) {
            Creator creator = found(spelling);
            assertEquals(expected.creator().key(), creator.key(), spelling);
            assertEquals(expected.creator().address(), creator.address(), spelling);
        }
    }

    @Test
    void creatorsDifferInTheirKeys() {
        Map<CreatorKey, String> seen = new HashMap<>();
        creators()
                .forEach(expected -> assertEquals(
                        null,
                        seen.put(expected.creator().key(), expected.creator().address())));
    }

    @Test
    void everyPlatformIsRead() {
        Set<String> read =
                creators().map(expected -> expected.creator().key().platform()).collect(Collectors.toSet());
        assertEquals(Platform.all().stream().map(Platform::id).collect(Collectors.toSet()), read);
        assertEquals(25, read.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "instagram.com/acme",
                "tiktok.com/@acme",
                "youtube.com/@acme",
                "youtube.com/c/acme",
                "youtube.com/user/acme",
                "x.com/acme",
                "threads.com/@acme",
                "facebook.com/acme",
                "linkedin.com/in/acme",
                "linkedin.com/company/acme",
                "twitch.tv/acme",
                "pinterest.com/acme",
                "snapchat.com/add/acme",
                "bsky.app/profile/acme.bsky.social",
                "social.example/@acme",
                "acme.substack.com",
                "substack.com/@acme",
                "medium.com/@acme",
                "weibo.com/acme",
                "xiaohongshu.com/user/profile/5ff0e64100",
                "blog.naver.com/acme",
                "line.me/r/ti/p/@acme",
                "t.me/acme",
                "reddit.com/user/acme"
            })
    void caseIsIgnoredWhereThePlatformIgnoresIt(String link) {
        assertEquals(found(link).key(), found(link.toUpperCase(Locale.ROOT)).key());
        assertEquals(found(link).address(), found(link.toUpperCase(Locale.ROOT)).address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "youtube.com/channel/UC",
                "linkedin.com/in/ACoA",
                "weibo.com/n/",
                "douyin.com/user/MS4w",
                "mp.weixin.qq.com/mp/profile_ext?__biz=",
                "kuaishou.com/profile/",
                "open.spotify.com/artist/",
                "open.spotify.com/show/",
                "open.spotify.com/user/"
            })
    void caseIsKeptWhereThePlatformKeepsIt(String profiles) {
        assertNotEquals(found(profiles + "acme").key(), found(profiles + "Acme").key());
        assertTrue(found(profiles + "Acme").address().endsWith("Acme"));
    }

    @Test
    void differentProfilesAreDifferentCreators() {
        List<String> different = List.of(
                "acme",
                "\"acme\"",
                "instagram.com/acme",
                "instagram.com/acme_",
                "tiktok.com/@acme",
                "youtube.com/@acme",
                "youtube.com/c/acme",
                "youtube.com/user/acme",
                "youtube.com/channel/UCacme",
                "youtube.com/channel/UCAcme",
                "linkedin.com/in/acme",
                "linkedin.com/company/acme",
                "linkedin.com/school/acme",
                "weibo.com/acme",
                "weibo.com/n/acme",
                "weibo.com/n/Acme",
                "acme.substack.com",
                "substack.com/@acme",
                "blog.naver.com/acme",
                "in.naver.com/acme",
                "line.me/ti/p/~acme",
                "line.me/ti/p/@acme",
                "open.spotify.com/artist/acme",
                "open.spotify.com/artist/Acme",
                "open.spotify.com/user/acme",
                "@acme@social.example",
                "@acme@other.example",
                "x.com/acme",
                "x.com/i/user/1",
                "weibo.com/u/1",
                "space.bilibili.com/1");
        Set<CreatorKey> keys = new HashSet<>();
        different.forEach(typed -> assertTrue(keys.add(found(typed).key()), typed));
    }

    @Test
    void handlesAreReadAsTheyWereTyped() {
        assertEquals("@Acme.Shop", found("https://instagram.com/Acme.Shop").name());
        assertEquals(
                "instagram/acme.shop",
                found("https://instagram.com/Acme.Shop").key().toString());
        assertEquals("company/Acme", found("linkedin.com/company/Acme").name());
    }

    @Test
    void facebookIgnoresDots() {
        assertEquals(
                found("facebook.com/acmeshop").key(),
                found("facebook.com/Acme.Shop").key());
        assertEquals("@Acme.Shop", found("facebook.com/Acme.Shop").name());
    }

    @Test
    void platformsAreKnownByTheirIds() {
        assertEquals("X (Twitter)", Platform.of("x").orElseThrow().displayName());
        assertTrue(Platform.of("nowhere").isEmpty());
    }
}
