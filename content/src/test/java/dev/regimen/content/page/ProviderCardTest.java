package dev.regimen.content.page;

import static dev.regimen.core.fixtures.PracticeFixtures.SPANISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.regimen.content.html.HtmlRenderer;
import dev.regimen.content.language.MissingTranslationException;
import dev.regimen.core.fixtures.PracticeFixtures;
import dev.regimen.core.practice.Practice;
import dev.regimen.core.practice.Practitioner;
import dev.regimen.core.practice.Qualification;
import dev.regimen.core.practice.Specialty;
import dev.regimen.core.value.Localized;
import java.time.LocalDate;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ProviderCardTest {
    private static final Practice PRACTICE = PracticeFixtures.practice();
    private static final Practitioner REYES = PracticeFixtures.reyes();

    private static Document html(ProviderCard.Builder card) {
        return Jsoup.parse(
                HtmlRenderer.builder().fragment().headingBase(3).build().render(card.build()));
    }

    @Test
    void showsWhoItIsAndWhereToFindEverySite() {
        Document html = html(ProviderCard.of(PRACTICE, REYES));

        assertThat(html.select("h3").text()).isEqualTo(REYES.name().display());
        assertThat(html.text())
                .contains("Sports medicine", REYES.npi().value(), "1 Example Street", "2 Example Avenue");
        assertThat(html.select("a[href^=tel:]").eachAttr("href")).contains("tel:+12125550100");
    }

    @Test
    void carriesThePhysicianAsStructuredData() {
        String data =
                html(ProviderCard.of(PRACTICE, REYES)).select("script").get(0).data();

        assertThat(data)
                .contains("\"@type\":\"IndividualPhysician\"")
                .contains("\"usNPI\":\"" + REYES.npi().value() + "\"")
                .contains("\"practicesAt\":[{\"@id\":\"#site-harbor\"},{\"@id\":\"#site-hill\"}]")
                .doesNotContain("availableService");
    }

    @Test
    void leavesOutQualificationsThatAreNotValidOnTheDay() {
        LocalDate last = LocalDate.of(2027, 1, 11); // Mon
        Practitioner lapsing = REYES.toBuilder()
                .qualifications(
                        Qualification.of(Localized.english("Lasting")),
                        Qualification.of(Localized.english("Lapsing")).valid(null, last))
                .build();

        assertThat(html(ProviderCard.of(PRACTICE, lapsing)).text()).contains("Lasting", "Lapsing");
        assertThat(html(ProviderCard.of(PRACTICE, lapsing).today(last)).text()).contains("Lasting", "Lapsing");
        assertThat(html(ProviderCard.of(PRACTICE, lapsing).today(last.plusDays(1)))
                        .text())
                .contains("Lasting")
                .doesNotContain("Lapsing");
    }

    @Test
    void refusesAMissingTranslationUnlessAFallbackIsAskedFor() {
        Practitioner english = REYES.toBuilder()
                .specialties(Specialty.of(Localized.english("Knees")))
                .build();
        ProviderCard.Builder card = ProviderCard.of(PRACTICE, english).language(SPANISH);

        assertThatThrownBy(card::build)
                .isInstanceOf(MissingTranslationException.class)
                .hasMessageContaining("specialties[0].name");
        assertThat(html(card.fallback(Locale.ENGLISH)).select("span[lang=en]").text())
                .isEqualTo("Knees");
    }
}
