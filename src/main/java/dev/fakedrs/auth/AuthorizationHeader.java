package dev.fakedrs.auth;

import dev.fakedrs.contract.rule.AccessRule;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The header Authorization of a signed call. Two schemes have the same first word. The vendor's SDKs send only the access key
 * ({@code Access=AK}). gophertelekomcloud sends it with a scope ({@code Credential=AK/date/region/service/sdk_request}), which
 * it also signs and derives the signing key from.
 *
 * @param scope the part after the access key; empty for the vendor's SDKs
 * @param signedHeaders the names of the signed headers, in order
 */
record AuthorizationHeader(String accessKey, String scope, List<String> signedHeaders, String signature) {

    static final String HEADER = "Authorization";
    static final String ALGORITHM = "SDK-HMAC-SHA256";

    private static final Pattern ACCESS_KEY = Pattern.compile("[0-9A-Za-z_-]{1,128}");
    private static final Pattern SCOPE = Pattern.compile("([^/]*/){3}sdk_request");

    /** @throws dev.fakedrs.contract.rule.DrsException if the header is malformed */
    static AuthorizationHeader parse(String header) {
        Map<String, String> fields = new HashMap<>();
        for (String field : header.substring(ALGORITHM.length()).split(",", -1)) {
            String[] parts = field.strip().split("=", 2);
            fields.put(parts[0], parts[parts.length - 1]);
        }
        boolean scoped = fields.containsKey("Credential");
        String[] credential =
                fields.getOrDefault(scoped ? "Credential" : "Access", "").split("/", 2);
        String scope = credential.length > 1 ? credential[1] : "";
        String signedHeaders = fields.getOrDefault("SignedHeaders", "");
        String signature = fields.getOrDefault("Signature", "");
        if (!ACCESS_KEY.matcher(credential[0]).matches()
                || (scoped ? !SCOPE.matcher(scope).matches() : !scope.isEmpty())
                || signedHeaders.isBlank()
                || signature.isBlank()) {
            throw AccessRule.SIGNATURE_MALFORMED.exception();
        }
        return new AuthorizationHeader(credential[0], scope, List.of(signedHeaders.split(";", -1)), signature);
    }

    /** Returns the correct signature. */
    String expected(String secret, String date, String canonicalRequest) {
        String hash = Digests.hex(Digests.sha256(canonicalRequest.getBytes(StandardCharsets.UTF_8)));
        byte[] key = secret.getBytes(StandardCharsets.UTF_8);
        if (scope.isEmpty()) {
            return Digests.hex(Digests.hmac(key, String.join("\n", ALGORITHM, date, hash)));
        }
        key = ("SDK" + secret).getBytes(StandardCharsets.UTF_8);
        for (String part : scope.split("/", -1)) {
            key = Digests.hmac(key, part);
        }
        return Digests.hex(Digests.hmac(key, String.join("\n", ALGORITHM, date, scope, hash)));
    }
}
