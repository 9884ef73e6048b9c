package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.export.ExportForm;
import org.isnad.export.RecordExport;
import org.isnad.record.RecordException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code isnad export}: a record for other programs. */
@Command(
        name = "export",
        description = "Writes a whole record to standard output, in the form that another program takes.",
        mixinStandardHelpOptions = true,
        versionProvider = IsnadCommand.Versions.class,
        sortOptions = false,
        exitCodeOnInvalidInput = Main.USAGE,
        exitCodeListHeading = "%nExit code:%n",
        exitCodeList = {
            "0:everything is written",
            "1:the record is damaged",
            "2:the file is no record",
            "64:the command line is wrong",
            "74:the output cannot be written"
        })
final class ExportCommand implements Callable<Integer> {

    private final Surroundings around;

    @Mixin
    private RecordNamed record = new RecordNamed();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORM",
            description = {
                "${COMPLETION-CANDIDATES}.",
                "CSV: a row a statement, for spreadsheets. ARTICLES: a row an article with its text, which isnad add takes back. JSONL: a line an article, as isnad read --json writes it, with its text,"
                        + " address and capture.",
                "CITRON: Citron's annotation format, a line an article. ANNOTATION: W3C Web Annotations, a line a statement. PROV: PROV-JSON of"
                        + " the chains, a line an article. CLAIMS: Claim and Quotation of schema.org, a line a statement. See docs/EXPORTS.md."
            })
    private ExportForm to = ExportForm.JSONL;

    @Mixin
    private AsRead asRead = new AsRead();

    ExportCommand(Surroundings around) {
        this.around = around;
    }

    @Override
    public Integer call() {
        try (var opened = record.toRead()) {
            var store = asRead.of(opened);
            RecordExport.write(store, to, around.out()::print);
            return Main.OK;
        } catch (RecordException failed) {
            return record.tell(around, failed);
        }
    }
}
