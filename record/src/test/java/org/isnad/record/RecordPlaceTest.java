package org.isnad.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordPlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"news.isnad", "أخبار/news", "postgresql.isnad", "/data/postgresql/news"})
    void aPathIsAFile(String written) {
        assertThat(RecordPlace.of(written)).isEqualTo(new RecordPlace.File(Path.of(written)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "postgresql://salma:geheim@db.example:5433/news, db.example:5433/news, salma, geheim",
                "postgres://salma@db_1/news, db_1/news, salma, -",
                "postgresql:///news, localhost/news, -, -",
                "postgresql://[::1]:5432/news, [::1]:5432/news, -, -",
                "postgresql://a%40b:p%2Fq%3A+%25@h/d?currentSchema=x&ssl=true, h/d?currentSchema=x&ssl=true, a@b, p/q:+%"
            })
    void anAddressIsADatabase(String written, String address, String user, String password) {
        assertThat(RecordPlace.of(written)).isEqualTo(new RecordPlace.Server(address, user, password));
    }

    @Test
    void whatIsShownHoldsNoPassword() {
        assertThat(RecordPlace.of("postgresql://salma:geheim@db.example/news?currentSchema=x"))
                .hasToString("postgresql://salma@db.example/news");
        assertThat(RecordPlace.of("postgresql:///news")).hasToString("postgresql://localhost/news");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://salma:geheim@@db.example/news",
                "postgresql://salma:geh/eim@db.example/news",
                "postgresql://salma:geheim%zz@db.example/news",
                "postgresql://salma:geheim@db.example",
                "postgresql://salma:geheim@db.example/",
                "postgresql://db.example/news?user=salma&password=geheim",
                "postgresql:geheim"
            })
    void whatIsWrittenWronglyIsNotShown(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RecordPlace.of(written))
                .withMessageContaining("postgresql://USER:PASSWORD@HOST:PORT/DATABASE")
                .withMessageNotContaining("geheim")
                .withNoCause();
    }
}
