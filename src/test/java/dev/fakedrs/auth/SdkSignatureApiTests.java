package dev.fakedrs.auth;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static dev.fakedrs.harness.program.KnownCallersOnly.ACCESS_KEY;
import static dev.fakedrs.harness.program.KnownCallersOnly.SECRET_KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.huaweicloud.sdk.core.ClientBuilder;
import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.SdkResponse;
import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.core.http.FieldExistence;
import com.huaweicloud.sdk.core.http.HttpMethod;
import com.huaweicloud.sdk.core.http.HttpRequestDef;
import com.huaweicloud.sdk.core.http.LocationType;
import com.huaweicloud.sdk.core.region.Region;
import com.huaweicloud.sdk.drs.v3.DrsClient;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.program.KnownCallersOnly;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Calls that the vendor's own Java SDK signs. */
@KnownCallersOnly
class SdkSignatureApiTests extends ApiTests {

    private static final HttpRequestDef<Request, Response> SWITCH_VIP = HttpRequestDef.builder(
                    HttpMethod.POST, Request.class, Response.class)
            .withName("SwitchVip")
            .withUri("/v3/{project_id}/jobs/" + EXAMPLE + "/switch-vip")
            .withContentType("application/json")
            .withRequestField(
                    "body",
                    LocationType.Body,
                    FieldExistence.NON_NULL_NON_EMPTY,
                    Mode.class,
                    field -> field.withMarshaller(request -> request.body, (request, body) -> {}))
            .withRequestField(
                    "X-Language",
                    LocationType.Header,
                    FieldExistence.NULL_IGNORE,
                    String.class,
                    field -> field.withMarshaller(request -> "en-us", (request, language) -> {}))
            .withRequestField(
                    "q",
                    LocationType.Query,
                    FieldExistence.NULL_IGNORE,
                    String.class,
                    field -> field.withMarshaller(request -> "ä b+c*~/&=", (request, query) -> {}))
            .build();

    @Test
    void areAccepted() {
        Response response =
                client(key(SECRET_KEY).withProjectId(project.id())).syncInvokeHttp(new Request(), SWITCH_VIP);
        assertThat(response.getHttpStatusCode()).isEqualTo(202);
        assertThat(response.status).isEqualTo("success");
    }

    @Test
    void areAcceptedWhereTheEndpointEndsInASlash() {
        HcClient client = client(key(SECRET_KEY).withProjectId(project.id()), url() + "/");
        assertThat(client.syncInvokeHttp(new Request(), SWITCH_VIP).status).isEqualTo("success");
    }

    @Test
    void areAcceptedWithTemporaryKeys() {
        BasicCredentials temporary = key(SECRET_KEY).withProjectId(project.id()).withSecurityToken("TEMP-TOKEN");
        assertThat(client(temporary).syncInvokeHttp(new Request(), SWITCH_VIP).status)
                .isEqualTo("success");
    }

    @Test
    void areRefusedWithAnotherSecret() {
        HcClient client = client(key("another-secret").withProjectId(project.id()));
        ClientRequestException refused = catchThrowableOfType(
                ClientRequestException.class, () -> client.syncInvokeHttp(new Request(), SWITCH_VIP));
        assertThat(refused.getHttpStatusCode()).isEqualTo(401);
        assertThat(refused.getErrorCode()).isEqualTo("APIGW.0301");
        assertThat(refused.getErrorMsg())
                .startsWith(
                        "Incorrect IAM authentication information: verify aksk signature fail, canonicalRequest:POST|")
                .doesNotContain(SECRET_KEY);
        assertThat(refused.getRequestId()).matches("[0-9a-f]{32}");
    }

    @Test
    void areRefusedWithAnUnknownKey() {
        HcClient client =
                client(new BasicCredentials().withAk("NOBODY").withSk("x").withProjectId(project.id()));
        ClientRequestException refused = catchThrowableOfType(
                ClientRequestException.class, () -> client.syncInvokeHttp(new Request(), SWITCH_VIP));
        assertThat(refused.getErrorMsg())
                .isEqualTo("Incorrect IAM authentication information: Get secretKey failed,ak:NOBODY,err:ak not exist");
    }

    @Test
    void findTheProjectOfTheRegion() {
        BasicCredentials credentials = key(SECRET_KEY).withIamEndpoint(url());
        HcClient client = new ClientBuilder<>(Client::new)
                .withCredential(credentials)
                .withRegion(new Region("eu-de", url()))
                .build()
                .http;
        assertThat(((BasicCredentials) client.getCredential()).getProjectId())
                .isEqualTo("054ba152d480d55b2f5dc0069e7ddef0");
    }

    @Test
    void comeFromTheClientOfTheServiceAsWell() {
        BasicCredentials credentials = key(SECRET_KEY).withIamEndpoint(url());
        assertThat(DrsClient.newBuilder()
                        .withCredential(credentials)
                        .withRegion(new Region("eu-de", url()))
                        .build())
                .isNotNull();
    }

    private HcClient client(BasicCredentials credentials) {
        return client(credentials, url());
    }

    private static HcClient client(BasicCredentials credentials, String endpoint) {
        return new ClientBuilder<>(Client::new)
                .withCredential(credentials)
                .withEndpoints(List.of(endpoint))
                .build()
                .http;
    }

    private static BasicCredentials key(String secret) {
        return new BasicCredentials().withAk(ACCESS_KEY).withSk(secret);
    }

    private String url() {
        return "http://localhost:" + server.port();
    }

    record Client(HcClient http) {}

    static final class Request {

        final Mode body = new Mode("source");
    }

    record Mode(@JsonProperty("mode") String mode) {}

    static final class Response extends SdkResponse {

        @JsonProperty("id")
        @Nullable
        String id;

        @JsonProperty("status")
        @Nullable
        String status;
    }
}
