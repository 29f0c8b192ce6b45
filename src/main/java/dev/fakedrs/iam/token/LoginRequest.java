package dev.fakedrs.iam.token;

import dev.fakedrs.iam.IamException;
import dev.fakedrs.iam.IdentityIds;
import dev.fakedrs.project.token.Principal.Named;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The body of a login. Any part may be missing, and unknown fields are ignored. */
record LoginRequest(@Nullable Auth auth) {

    private static final int MAX_NAME_LENGTH = 64;
    /** Limits for a login, which has about 30 tokens. */
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder().maxTokenCount(10_000).build();

    private static final JsonMapper MAPPER = JsonMapper.builder(
                    JsonFactory.builder().streamReadConstraints(LIMITS).build())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .withCoercionConfig(LogicalType.Textual, texts -> {
                texts.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                texts.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
            })
            .build();

    /** @throws IamException if the body is invalid; its message repeats nothing of the body */
    static Auth read(byte[] body) {
        try {
            LoginRequest document = MAPPER.readValue(body, LoginRequest.class);
            return required(document == null ? null : document.auth, "auth");
        } catch (JacksonException e) {
            throw IamException.malformed("The body is not the JSON of a login" + placeOf(e) + ".");
        }
    }

    /** Returns a required part. */
    static <T> T required(@Nullable T part, String path) {
        if (part == null) {
            throw IamException.malformed("Expecting to find " + path + " in the request body.");
        }
        return part;
    }

    /** Returns a required name or id, which must have 1 to 64 characters and not be blank. */
    static String text(@Nullable String text, String path) {
        String given = required(text, path);
        boolean isText = StandardCharsets.UTF_8.newEncoder().canEncode(given);
        if (given.isBlank() || given.length() > MAX_NAME_LENGTH || !isText) {
            throw IamException.malformed(
                    path + " must have from 1 to " + MAX_NAME_LENGTH + " characters, and not be blank.");
        }
        return given;
    }

    private static String placeOf(JacksonException e) {
        List<String> names = e.getPath().stream()
                .map(JacksonException.Reference::getPropertyName)
                .filter(Objects::nonNull)
                .toList();
        return names.isEmpty() ? "" : ": " + String.join(".", names) + " has another type";
    }

    record Auth(@Nullable Identity identity, @Nullable Scope scope) {}

    record Identity(
            @Nullable List<String> methods,
            @Nullable Password password,
            @Nullable IssuedToken token,
            @Nullable Agency assumeRole) {}

    record Password(@Nullable User user) {}

    record User(
            @Nullable String id,
            @Nullable String name,
            @Nullable Ref domain,
            @Nullable String password) {

        @Override
        public String toString() {
            return String.valueOf(name);
        }
    }

    record IssuedToken(@Nullable String id) {

        @Override
        public String toString() {
            return "a token";
        }
    }

    /** An agency. The reference names its field agency_name in the table, and xrole_name in the sample. */
    record Agency(
            @Nullable String agencyName,
            @Nullable String xroleName,
            @Nullable String domainName,
            @Nullable String domainId) {

        @Nullable
        String name() {
            return agencyName == null ? xroleName : agencyName;
        }
    }

    record Scope(@Nullable Project project, @Nullable Ref domain) {}

    record Project(
            @Nullable String id,
            @Nullable String name,
            @Nullable Ref domain) {}

    /** A domain, by id or by name. */
    record Ref(@Nullable String id, @Nullable String name) {

        Named domain(String path) {
            return id == null
                    ? IdentityIds.domain(text(name, path + ".name"))
                    : IdentityIds.domainWithId(text(id, path + ".id"));
        }
    }
}
