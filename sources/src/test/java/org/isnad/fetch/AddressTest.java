package org.isnad.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://paper.example, https://paper.example/",
        "HTTPS://Paper.Example:443/A/b, https://paper.example/A/b",
        "http://paper.example:8080?b=2&a=1, http://paper.example:8080/?b=2&a=1",
        "https://paper.example/أخبار/1?س=ص#تعليق, https://paper.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1/1?%D8%B3=%D8%B5",
        "https://paper.example/%d8%a3//x/, https://paper.example/%d8%a3//x/",
        "https://paper.example/100%, https://paper.example/100%25",
        "https://مثال.example/, https://xn--mgbh0fb.example/",
        "http://[::1]:80/x, http://[::1]/x",
        "'  https://paper.example/a b|c ', https://paper.example/a%20b%7Cc",
        "http://my_paper.example/, http://my_paper.example/"
    })
    void anAddressHasOneForm(String given, String form) throws NotFetched {
        assertThat(Address.of(given)).hasToString(form);
        assertThat(Address.of(form)).isEqualTo(Address.of(given));
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://paper.example/b",
        "b?c, https://paper.example/news/b?c",
        "../b#x, https://paper.example/b",
        "?p=2, https://paper.example/news/?p=2",
        "//other.example/x, https://other.example/x",
        "http://other.example, http://other.example/",
        "/خبر, https://paper.example/%D8%AE%D8%A8%D8%B1"
    })
    void aLinkLeadsOnFromWhereItStands(String link, String leads) throws NotFetched {
        assertThat(Address.of("https://paper.example/news/").to(link)).hasToString(leads);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "paper.example",
                "ftp://paper.example/",
                "http://",
                "http://a:b@paper.example/",
                "http://paper.example:0/",
                "http://paper.example:70000/",
                "http://[::1/",
                "http://pa per/",
                "mailto:x@paper.example",
                "http://..../"
            })
    void whatIsNoneIsRefused(String given) {
        assertThatThrownBy(() -> Address.of(given)).isInstanceOf(NotFetched.class);
    }

    @Test
    void randomAddressesAreTakenOrRefused() {
        var random = new Random(3);
        var signs = "htps:/.[]@?#%٢خ \u202e\0\ud800x19é-_~\\";
        for (int i = 0; i < 20_000; i++) {
            var given = new StringBuilder(random.nextBoolean() ? "http://" : "");
            for (int n = random.nextInt(20); n >= 0; n--) {
                given.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                var address = Address.of(given.toString());
                assertThat(address.toString()).matches("https?://[!-~]+");
                assertThat(Address.of(address.toString())).isEqualTo(address);
                address.to(given.toString());
            } catch (NotFetched refused) {
                assertThat(refused.mayPass()).isFalse();
            }
        }
    }

    @Test
    void smallLettersAreThoseOfNoLanguage() throws NotFetched {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Address.of("HTTP://INFO.example/")).hasToString("http://info.example/");
        } finally {
            Locale.setDefault(before);
        }
    }
}
