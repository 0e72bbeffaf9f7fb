package dev.regimen.core.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a?b=c:d#e",
                "HTTP://example.org",
                "mailto:desk@example.org",
                "tel:+12125550100",
                "/procedures/prolotherapy",
                "prolotherapy.html",
                "?page=2:3",
                "#risks",
                "./a:b"
            })
    void allowsWhatLeadsToAPage(String address) {
        assertThat(WebAddress.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "\u0001javascript:alert(1)",
                " javascript:alert(1)",
                "data:text/html,<script>",
                "vbscript:x",
                "file:///etc/passwd",
                "//evil.example",
                "\\\\evil.example",
                "/\\evil.example",
                "https://example.org/a b"
            })
    void refusesWhatABrowserMightRun(String address) {
        assertThat(WebAddress.fault(address)).isPresent();
    }
}
