package io.countersign.report.sample;

import java.util.List;
import java.util.stream.Stream;

/** Strings that have broken reports elsewhere. */
public final class Payloads {

    private static final String ESC = "\u001b";

    private Payloads() {}

    /** As many as wanted, all different: the payloads, and then each of them after something that may leave a page's context. */
    public static List<String> many(int count) {
        return Stream.of("", "\"", "'", "`", "]]>", "-->", "</td>", "\\", "\n", "</script>", "</style>")
                .flatMap(before -> all().stream().map(payload -> before + payload))
                .distinct()
                .limit(count)
                .toList();
    }

    /** Each tries to become markup, script, a template, a link or a terminal command. */
    public static List<String> all() {
        return List.of(
                "<script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "</style><script>alert(1)</script>",
                "</title><svg/onload=alert(1)>",
                "</textarea><img src=x onerror=alert(1)>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<math><mtext></p><style><img src=x onerror=alert(1)>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<body onload=alert(1)>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=0;url=//evil.example>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<form action=//evil.example><input type=submit>",
                "<a href=javascript:alert(1)>x</a>",
                "<details open ontoggle=alert(1)>",
                "<!--><img src=x onerror=alert(1)>-->",
                "--><script>alert(1)</script><!--",
                "<![CDATA[<script>alert(1)</script>]]>",
                "\" onmouseover=\"alert(1)",
                "' onmouseover='alert(1)",
                "\"><script>alert(1)</script>",
                "'><script>alert(1)</script>",
                "x\" autofocus onfocus=alert(1) y=\"",
                "` onmouseover=alert(1) `",
                "javascript:alert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox(1)",
                "//evil.example/x",
                "http://evil.example/?q=<b>",
                "#section:verdict",
                "section:verdict",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "&amp;&quot;&apos;",
                "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
                "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
                "${7*7}",
                "#{7*7}",
                "[=7*7]",
                "<#assign x = 1>${x}",
                "<@m.link to/>",
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "{{constructor.constructor('alert(1)')()}}",
                "expression(alert(1))",
                "url(javascript:alert(1))",
                "a b\tc\nd",
                "  leading and trailing  x",
                "../../../etc/passwd",
                "%00%0d%0aSet-Cookie:x",
                "\u0000nul\u0008backspace",
                ESC + "[31mred" + ESC + "[0m" + ESC + "]0;title\u0007",
                "\u009b31mC1",
                "\u202egnp.exe",
                "\u2066isolated\u2069",
                "zero\u200bwidth\ufeff",
                "\ud83d\udca9 emoji \ud83d\udc69\u200d\ud83d\udcbb",
                "half \ud83d pair",
                "half \udca9 pair",
                "\u0645\u062a\u0637\u0644\u0628",
                "I\u0307stanbul \u0131",
                "x".repeat(5000),
                "e" + "\u0301".repeat(300));
    }
}
