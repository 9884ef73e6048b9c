package org.isnad.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.isnad.fetch.Fetcher;
import org.isnad.fetch.Manners;
import org.isnad.fetch.Patience;
import org.isnad.fetch.Reach;
import org.isnad.fetch.Resolver;
import org.isnad.sources.Inputs;
import org.isnad.sources.Web;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options that say how pages are fetched. */
final class Fetching {

    /** The variable that tells how whoever fetches can be reached. */
    static final String CONTACT = "ISNAD_CONTACT";

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            converter = ContactConverter.class,
            description = "A mail or web address at which you can be reached, told to servers. Without it, that in "
                    + CONTACT + ".")
    private @Nullable String contact;

    @Option(
            names = "--pause",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description =
                    "Between two requests to one host, such as 500ms, 5s or 1m; a site's own rules may ask for more. Without it, 1s.")
    private Duration pause = Duration.ofSeconds(1);

    @Option(
            names = "--allow-private",
            description = "Fetches from this machine and private networks too, which is refused otherwise.")
    private boolean allowPrivate;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Patience patience = new Patience();
    private volatile @Nullable Fetcher fetcher;

    /**
     * What fetches, to be closed by the caller; null when nothing that is named is on the web.
     *
     * @param known the headers under which an address was met last
     */
    @Nullable
    Fetcher fetcher(List<String> inputs, Surroundings around, Clock clock, Function<String, @Nullable String> known) {
        return inputs.stream().anyMatch(Inputs::isOnline) ? fetcher(around, clock, known) : null;
    }

    /** What fetches, to be closed by the caller. */
    Fetcher fetcher(Surroundings around, Clock clock, Function<String, @Nullable String> known) {
        var manners = manners(around).pausing(pause).reaching(allowPrivate ? Reach.ANY : Reach.PUBLIC);
        var means = new Fetcher.Means(clock, patience, Resolver.SYSTEM, RandomGenerator.getDefault(), known);
        var made = new Fetcher(manners, means);
        fetcher = made;
        return made;
    }

    private Manners manners(Surroundings around) {
        var told = contact == null ? around.environment().get(CONTACT) : contact;
        try {
            return Manners.of(told);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), CONTACT + ": " + wrong.getMessage());
        }
    }

    /** @throws Web.Stopped when meanwhile {@link #stop} has been called */
    void await(Duration time) throws Web.Stopped {
        patience.await(time);
    }

    /** Ends what is being fetched or waited for. */
    void stop() {
        patience.stop();
        var running = fetcher;
        if (running != null) {
            running.stop();
        }
    }

    /** Takes what can be sent. */
    static final class ContactConverter implements ITypeConverter<String> {
        @Override
        public String convert(String value) {
            try {
                Manners.of(value);
                return value;
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(String.valueOf(wrong.getMessage()));
            }
        }
    }

    /** Reads {@code 500ms}, {@code 5s}, {@code 10m}, {@code 2h}. */
    static final class DurationConverter implements ITypeConverter<Duration> {

        private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,6})(ms|s|m|h)");

        @Override
        public Duration convert(String value) {
            var written = WRITTEN.matcher(value);
            if (!written.matches()) {
                throw new TypeConversionException("'" + value + "' is no time such as 5s, 10m or 2h");
            }
            var number = Long.parseLong(written.group(1));
            return switch (written.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        }
    }
}
