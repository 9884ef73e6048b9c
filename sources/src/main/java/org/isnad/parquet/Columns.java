package org.isnad.parquet;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.isnad.document.Act;
import org.isnad.document.Anchor;
import org.isnad.document.DateMention;
import org.isnad.document.Dispute;
import org.isnad.document.Document;
import org.isnad.document.Entity;
import org.isnad.document.EntityKind;
import org.isnad.document.FigureMention;
import org.isnad.document.Form;
import org.isnad.document.PlaceMention;
import org.isnad.document.Reason;
import org.isnad.document.Span;
import org.isnad.document.Statement;
import org.isnad.sources.Exported;
import org.isnad.sources.Item;
import org.isnad.sources.Place;
import org.jspecify.annotations.Nullable;

/** Rows of the tables as what they were made of. All throw {@link IllegalArgumentException} for a row that {@code isnad spark} does not write. */
final class Columns {

    private static final List<String> TOLD = List.of(
            "address",
            "headers",
            "text_sha256",
            "told_title",
            "told_furniture",
            "told_outlet",
            "told_author",
            "told_published",
            "told_modified",
            "told_url");

    private Columns() {}

    static Archived archived(
            StructAccessor row, Map<String, List<Statement>> statements, Map<String, Mentioned> mentions) {
        var key = row.getString("key");
        var told = statements.getOrDefault(key, List.of());
        var mentioned = mentions.getOrDefault(key, new Mentioned());
        if (told.size() != row.getInt("statements") || mentioned.size() != row.getInt("mentions")) {
            throw new IllegalArgumentException(
                    "the statements or mentions of " + key + " do not lie in the file of the same number");
        }
        return new Archived(
                key,
                taken(row),
                row.getString("capture_sha256"),
                document(row, told, mentioned),
                row.getString("version"),
                row.getString("lexicons"),
                row.getString("weights"));
    }

    private static Item.Taken taken(StructAccessor row) {
        var told = new HashMap<String, String>();
        for (var name : TOLD) {
            var value = string(row, name);
            told.put(name, value == null ? "" : value);
        }
        told.put("met", row.isNull("met") ? "" : row.getTimestamp("met").toString());
        var place = new Place(row.getString("input"), row.getLong("line"), row.getLong("offset"));
        if (Exported.item(row.getString("id"), row.getString("text"), told, place) instanceof Item.Taken taken) {
            return taken;
        }
        throw new IllegalArgumentException("the text of " + row.getString("key") + " is not the one that was read");
    }

    private static Document document(StructAccessor row, List<Statement> statements, Mentioned mentioned) {
        var entities = new LinkedHashMap<String, Entity>();
        for (var entity : structs(row, "entities", Columns::entity)) {
            entities.put(entity.id(), entity);
        }
        return new Document(
                row.getString("id"),
                row.getString("text"),
                string(row, "outlet"),
                string(row, "published"),
                span(row, "title"),
                structs(row, "furniture", Columns::span),
                entities,
                statements,
                mentioned.dates,
                mentioned.places,
                mentioned.figures,
                structs(row, "disputes", Columns::dispute));
    }

    private static Entity entity(PqStruct row) {
        return new Entity(
                row.getString("id"),
                strings(row, "names"),
                EntityKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                string(row, "of"));
    }

    private static Dispute dispute(PqStruct row) {
        return new Dispute(row.getString("gist"), strings(row, "asserted"), strings(row, "denied"));
    }

    static Statement statement(StructAccessor row) {
        return new Statement(
                row.getString("id"),
                span(row, "cue"),
                Act.valueOf(row.getString("act")),
                structs(row, "sources", Columns::span),
                row.getString("speaker"),
                strings(row, "via"),
                structs(row, "contents", Columns::span),
                Form.valueOf(row.getString("form")),
                row.getBoolean("distance"),
                string(row, "spoken"),
                string(row, "within"),
                row.getDouble("confidence"),
                structs(row, "why", Columns::reason));
    }

    private static Reason reason(PqStruct row) {
        return new Reason(row.getString("what"), row.getString("rule"), span(row, "over"));
    }

    static void mention(StructAccessor row, Mentioned into) {
        switch (row.getString("kind")) {
            case "date" -> into.dates.add(date(row));
            case "place" -> into.places.add(place(row));
            case "figure" -> into.figures.add(figure(row));
            default -> throw new IllegalArgumentException("unknown kind of mention: " + row.getString("kind"));
        }
    }

    private static DateMention date(StructAccessor row) {
        var anchor = string(row, "anchor");
        return new DateMention(
                span(row), string(row, "value"), anchor == null ? null : Anchor.valueOf(anchor), string(row, "clash"));
    }

    private static PlaceMention place(StructAccessor row) {
        return new PlaceMention(
                span(row),
                row.getString("name"),
                number(row, "lat"),
                number(row, "lon"),
                string(row, "point_of"),
                structs(
                        row,
                        "alternatives",
                        other -> new PlaceMention.Alternative(
                                other.getString("name"), other.getDouble("lat"), other.getDouble("lon"))));
    }

    private static FigureMention figure(StructAccessor row) {
        return new FigureMention(
                span(row), decimal(row, "low"), decimal(row, "high"), row.getBoolean("approx"), string(row, "of"));
    }

    private static @Nullable String string(StructAccessor row, String name) {
        return row.isNull(name) ? null : row.getString(name);
    }

    private static @Nullable Double number(StructAccessor row, String name) {
        return row.isNull(name) ? null : row.getDouble(name);
    }

    private static @Nullable BigDecimal decimal(StructAccessor row, String name) {
        return row.isNull(name) ? null : new BigDecimal(row.getString(name));
    }

    private static @Nullable Span span(StructAccessor row, String name) {
        return row.isNull(name) ? null : span(row.getStruct(name));
    }

    private static Span span(StructAccessor row) {
        return new Span(row.getInt("start"), row.getInt("end"));
    }

    private static List<String> strings(StructAccessor row, String name) {
        return row.isNull(name) ? List.of() : List.copyOf(row.getList(name).strings());
    }

    private static <T> List<T> structs(StructAccessor row, String name, Function<PqStruct, T> of) {
        var all = new ArrayList<T>();
        if (!row.isNull(name)) {
            PqList list = row.getList(name);
            for (var one : list.structs()) {
                all.add(of.apply(one));
            }
        }
        return all;
    }
}
