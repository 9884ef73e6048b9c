package org.isnad.desk;

import io.javalin.http.Context;
import java.util.List;
import org.isnad.document.Act;
import org.isnad.document.EntityKind;
import org.isnad.document.Form;
import org.isnad.record.RecordStore;
import org.isnad.record.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * An article beside a form for a statement that was not read in it.
 *
 * @param form what is filled in
 * @param fault why that cannot be kept; empty where nothing is wrong
 */
public record MissedPage(Recorded in, StatementForm form, String fault) {

    static @Nullable MissedPage of(Visit visit, Context http, RecordStore record) {
        Recorded in = record.article(http.pathParam("reading"));
        return in == null ? null : new MissedPage(in, StatementForm.EMPTY, "");
    }

    MissedPage with(StatementForm filled, String wrong) {
        return new MissedPage(in, filled, wrong);
    }

    public List<String> paragraphs() {
        return in.document().text().lines().filter(line -> !line.isBlank()).toList();
    }

    public List<Act> acts() {
        return List.of(Act.values());
    }

    public List<Form> forms() {
        return List.of(Form.values());
    }

    public List<EntityKind> kinds() {
        return List.of(EntityKind.values());
    }
}
