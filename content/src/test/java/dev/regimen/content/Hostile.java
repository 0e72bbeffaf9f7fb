package dev.regimen.content;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Texts that try to become markup, script or another field. */
public final class Hostile {
    public static final List<String> PAYLOADS = List.of(
            "<script>alert(1)</script>",
            "</script><script>alert(1)</script>",
            "<!--<script>",
            "-->",
            "<!--",
            "--!>",
            "]]>",
            "<![CDATA[x]]>",
            "</title><script>alert(1)</script>",
            "</style><script>alert(1)</script>",
            "</textarea><img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)>",
            "<img src=x onerror=alert(1)//",
            "<svg onload=alert(1)>",
            "<svg/onload=alert(1)>",
            "<svg><script>alert&#40;1)</script>",
            "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
            "<iframe src=javascript:alert(1)>",
            "<iframe srcdoc='<script>alert(1)</script>'>",
            "<object data=javascript:alert(1)>",
            "<embed src=javascript:alert(1)>",
            "<a href=javascript:alert(1)>x</a>",
            "<a href='java\tscript:alert(1)'>x</a>",
            "<form action=javascript:alert(1)><input type=submit>",
            "<button formaction=javascript:alert(1)>x",
            "<base href=//evil.example>",
            "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
            "<link rel=stylesheet href=//evil.example/x.css>",
            "<style>@import '//evil.example/x.css'</style>",
            "<body onload=alert(1)>",
            "<details open ontoggle=alert(1)>",
            "<video><source onerror=alert(1)>",
            "<audio src=x onerror=alert(1)>",
            "<marquee onstart=alert(1)>",
            "<template><script>alert(1)</script></template>",
            "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
            "<plaintext>",
            "<xmp><script>alert(1)</script></xmp>",
            "<table><tr><td></table><b>",
            "</p></div></section></main></body></html>",
            "</li></ul><script>alert(1)</script>",
            "</h1><h1>",
            "\" onmouseover=\"alert(1)",
            "' onmouseover='alert(1)",
            "\"><script>alert(1)</script>",
            "'><script>alert(1)</script>",
            "` onmouseover=`alert(1)",
            "\" autofocus onfocus=alert(1) x=\"",
            "x\" style=\"background:url(javascript:alert(1))",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\nscript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "vbscript:msgbox(1)",
            "//evil.example",
            "\\\\evil.example",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "&#60;script&#62;",
            "&quot; onload=&quot;",
            "&amp;amp;",
            "&notanentity; &copy &#x110000;",
            "\\u003cscript\\u003e",
            "\\\"}]}<script>alert(1)</script>",
            "\"}],\"@graph\":[{\"@type\":\"Person\"",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %>",
            "{name} {n} {0} %s %d %n",
            "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
            "\u2028alert(1)\u2029",
            "\u202Etxt.exe",
            "a\u00a0b\u200bc\u200dd",
            "\ud83d\ude00 emoji & \u0627\u0644\u0639\u0631\u0628\u064a\u0629",
            "R&D \"5\" </script><script>x");

    private Hostile() {}

    /** The payloads, pieces of them joined at random, and any characters that HTML allows. */
    public static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("<", ">", "\"", "'", "&", "/", "=", "script", "-->", "<!--", " ", "x")
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(list -> String.join("", list));
        Arbitrary<String> unicode = Arbitraries.integers()
                .between(0x20, 0x1ffff)
                .filter(Hostile::isAllowed)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30)
                .map(points -> points.stream().map(Character::toString).reduce("", String::concat));
        return Arbitraries.oneOf(Arbitraries.of(PAYLOADS), pieces, unicode);
    }

    private static boolean isAllowed(int point) {
        boolean control = point >= 0x7f && point < 0xa0;
        boolean surrogate = point >= 0xd800 && point <= 0xdfff;
        boolean nonCharacter = point >= 0xfdd0 && point <= 0xfdef || (point & 0xfffe) == 0xfffe;
        return !control && !surrogate && !nonCharacter;
    }
}
