package org.isnad.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The description of the API, to be held against what it describes. */
final class OpenApi {

    private static final String ADDRESS = "https://isnad.example/api/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode whole;
    private final SchemaRegistry schemas;

    /**
     * An operation.
     *
     * @param path with its parameters in braces
     */
    record Operation(String method, String path, JsonNode described) {}

    OpenApi() {
        whole = JSON.valueToTree(new Load(LoadSettings.builder().build()).loadFromString(resource("openapi.yaml")));
        schemas = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(this::schema));
    }

    private @Nullable String schema(String address) {
        return address.equals(ADDRESS + "openapi.yaml")
                ? whole.toString()
                : address.startsWith(ADDRESS) ? resource(address.substring(ADDRESS.length())) : null;
    }

    private static String resource(String name) {
        try (var in = Objects.requireNonNull(OpenApi.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        whole.get("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> operations.add(new Operation(
                                operation.getKey().toUpperCase(Locale.ROOT), path.getKey(), operation.getValue()))));
        return operations;
    }

    /** What stands there, or where that points to. */
    JsonNode resolved(JsonNode node) {
        var to = node.get("$ref");
        return to == null || !to.asText().startsWith("#")
                ? node
                : whole.at(to.asText().substring(1));
    }

    /** Those of a kind: path, query, header. */
    Map<String, JsonNode> parameters(Operation of, String in) {
        var found = new LinkedHashMap<String, JsonNode>();
        of.described().path("parameters").forEach(one -> {
            var parameter = resolved(one);
            if (parameter.get("in").asText().equals(in)) {
                found.put(parameter.get("name").asText(), parameter);
            }
        });
        return found;
    }

    /** What is wrong with an answer, or an example, of this media type. */
    List<String> faults(JsonNode mediaType, String json) {
        var schema = mediaType.get("schema");
        return schema == null
                ? List.of()
                : schema(schema)
                        .validate(
                                json,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                        .stream()
                        .map(Object::toString)
                        .toList();
    }

    /** A schema that stands in the description, read as if it stood at its end, so that what it points to is found. */
    private Schema schema(JsonNode schema) {
        var text = schema.toString()
                .replace("\"#/", "\"" + ADDRESS + "openapi.yaml#/")
                .replace("\"$ref\":\"schemas/", "\"$ref\":\"" + ADDRESS + "schemas/");
        return schemas.getSchema(
                SchemaLocation.of(ADDRESS + "one-" + Integer.toHexString(text.hashCode())), text, InputFormat.JSON);
    }
}
