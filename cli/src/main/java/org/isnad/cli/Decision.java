package org.isnad.cli;

import java.util.List;
import java.util.Map;
import org.isnad.record.DecisionException;
import org.isnad.record.RecordException;
import org.isnad.record.RecordStore;
import org.isnad.sources.Fault;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the commands have in common by which a person decides which statements speak of the same. */
final class Decision {

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(names = "--undo", paramLabel = "N", description = "Takes decision N back.")
    private @Nullable Long undo;

    @Option(names = "--by", required = true, paramLabel = "WHO", description = "Who says so.")
    private String by = "";

    @Option(names = "--why", required = true, paramLabel = "WORDS", description = "Why.")
    private String why = "";

    @Option(names = "--json", description = "Prints what became of it as a JSON object.")
    private boolean json;

    /** What the command does with the record. */
    interface Making {
        /** @return the number of the decision */
        long made(RecordStore store, String by, String why);
    }

    /**
     * Makes the decision, or takes one back, and says what became of it.
     *
     * @param isNamed whether all is named that is to be decided on
     * @param wanted what is to be named
     */
    int call(Surroundings around, boolean isNamed, String wanted, Making making) {
        if ((undo == null) != isNamed) {
            throw new ParameterException(
                    spec.commandLine(), "name " + wanted + ", or with --undo the number of a decision");
        }
        try (var store = record.toChange()) {
            RecordClaims.compare(store, around);
            var number = undo == null ? making.made(store, by, why) : store.undoDecision(undo, by, why);
            tell(around, store, number);
            return Main.OK;
        } catch (DecisionException refused) {
            around.err()
                    .println(new Fault(
                            Fault.Code.BAD_DECISION,
                            new Place(record.place().toString(), 0, -1),
                            String.valueOf(refused.getMessage()),
                            refused.todo()));
            return Main.NONE;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }

    private void tell(Surroundings around, RecordStore store, long number) {
        var of = undo == null ? number : undo;
        var claims = store.decisions().stream()
                .filter(decided -> decided.decision().number() == of)
                .flatMap(decided -> decided.claims().stream())
                .distinct()
                .toList();
        if (json) {
            around.out()
                    .print(JsonText.of(Map.of(
                            "decision",
                            number,
                            "claims",
                            claims.stream().map(JsonText::quoted).toList())));
            return;
        }
        around.out().println(number);
        around.err().println(became(claims));
        if (undo == null) {
            around.err()
                    .println("isnad " + spec.name() + " " + record.place() + " --undo " + number
                            + " --by WHO --why WORDS takes it back.");
        }
    }

    private static String became(List<String> claims) {
        return switch (claims.size()) {
            case 0 -> "No claim is left of these statements.";
            case 1 -> "They are in the claim " + claims.get(0) + " now.";
            default -> "They are in the claims " + String.join(", ", claims) + " now.";
        };
    }
}
