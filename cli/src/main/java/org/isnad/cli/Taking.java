package org.isnad.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.isnad.sources.Fields;
import org.isnad.sources.Format;
import org.isnad.sources.Inputs;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how inputs are to be taken. */
final class Taking {

    @Option(
            names = "--map",
            paramLabel = "FIELD=NAME[,…]",
            converter = FieldsConverter.class,
            description =
                    "Under which names JSON Lines or CSV carry id, text, title, outlet, author, published, modified, url.")
    private Fields fields = Fields.PLAIN;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "How the inputs are written: ${COMPLETION-CANDIDATES}. Without it, by the ending of the name or the first bytes.")
    private @Nullable Format format;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            converter = DateConverter.class,
            description = "The day of publication, such as 2017-09-07, of articles that do not tell it themselves.")
    private @Nullable LocalDate published;

    Inputs.Settings settings() {
        return new Inputs.Settings(fields, format, published);
    }

    /** Reads {@code text=content,outlet=source}. */
    static final class FieldsConverter implements ITypeConverter<Fields> {
        @Override
        public Fields convert(String value) {
            try {
                return Fields.of(value);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }

    /** Reads {@code 2017-09-07}. */
    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String value) {
            try {
                return LocalDate.parse(value);
            } catch (DateTimeException wrong) {
                throw new TypeConversionException("'" + value + "' is no day such as 2017-09-07");
            }
        }
    }
}
