package dev.fakedrs.drs.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What real clients were seen to send, byte for byte but for names, keys and passwords, and what they cannot do without. */
class CapturedClientsApiTests extends ApiTests {

    private static final String GO = """
            User-Agent: golangsdk/2.0.0
            Connection: close
            Accept: application/json
            X-Auth-Token: stub-token
            Accept-Encoding: gzip
            """;
    private static final String NODE = """
            Accept: application/json
            User-Agent: huaweicloud-usdk-nodejs/3.0; os/linux#…#x64 nodejs/v20.20.2 meta/C; app/63550941-…
            X-Project-Id: 054ba152d480d55b2f5dc0069e7ddef0
            X-Language: en-us
            X-Sdk-Date: 20261123T183854Z
            Authorization: SDK-HMAC-SHA256 Access=EXAMPLEACCESSKEY0001, SignedHeaders=content-type;host;x-language;x-project-id;x-sdk-date, Signature=285a292182fca0493ca6b1f41a4704f5eb23fdaafd774c2a78f27362f573c07d
            Accept-Encoding: gzip, compress, deflate, br
            Connection: keep-alive
            """;
    private static final String PYTHON = """
            User-Agent: huaweicloud-usdk-python/3.0; os/Linux#…#x86_64 python/3.11.2 impl/CPython; app/051a7667-…
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            X-Sdk-Date: 20261123T184018Z
            Authorization: SDK-HMAC-SHA256 Access=EXAMPLEACCESSKEY0001, SignedHeaders=content-type;host;user-agent;x-project-id;x-sdk-date, Signature=617e258214f98749e7a62b6148211fea24493c4d73a8617159525b75fed722e0
            """;
    private static final String OPENSTACK = """
            User-Agent: openstacksdk/0.101.0 keystoneauth1/5.0.0 python-requests/2.28.1 CPython/3.11.2
            Accept-Encoding: gzip, deflate
            Accept: */*
            Connection: keep-alive
            X-Auth-Token: stub-token
            """;
    private static final String JSON = "Content-Type: application/json\n";
    private static final String EXAMPLE = "8c81a12f-2581-4424-a3ab-70ed874jb201";

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @Test
    void gophertelekomcloudRunsItsOwnAcceptanceTest() {
        Answer created = send("POST", "/batch-creation", GO + JSON, """
                {"jobs":[{"bind_eip":true,"db_use_type":"sync","name":"orders-go-6roqzx","description":"nightly check","engine_type":"postgresql","is_target_readonly":false,"job_direction":"up","multi_write":false,"net_type":"eip","node_type":"high","source_endpoint":{"db_type":"postgresql","db_password":"Example_pw_1","db_port":5432,"db_user":"root","ip":"192.168.0.27"},"target_endpoint":{"db_type":"postgresql","db_password":"Example_pw_1","db_port":5432,"db_user":"root","region":"eu-de","inst_id":"6d7e6a93b8a64d1a8b6f4f6d8ecb1cin03"},"task_type":"FULL_TRANS","customize_sutnet_id":"352ad828-3467-4f03-987a-c55a5a9dd417","expired_days":"14"}]}
                """);
        assertThat(created.status()).isEqualTo(202);
        String id = created.text("results/0/id");
        String ids = "{\"jobs\":[\"" + id + "\"],\"page_req\":{}}\n";
        project.advance("PT5S");
        Answer details = send("POST", "/batch-detail", GO + JSON, ids);
        assertThat(details.status()).isEqualTo(200);
        assertThat(details.text("results/0/status")).isEqualTo("CONFIGURATION");
        assertThat(details.json().at("/results/0/node_num").isMissingNode()).isTrue();
        assertThat(details.json().at("/results/0/create_time").isString()).isTrue();
        assertThat(details.json().at("/results/0/inst_info/volume_size").isNumber())
                .isTrue();
        Answer check = action("POST", "/batch-precheck", id, ",\"precheck_mode\":\"forStartJob\"");
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text("results/0/status")).isEqualTo("success");
        Answer connection = send(
                "POST",
                "/batch-connection",
                GO + JSON,
                "{\"jobs\":[{\"id\":\"" + id
                        + "\",\"net_type\":\"eip\",\"db_type\":\"postgresql\",\"ip\":\"192.168.0.27\",\"db_port\":5432,"
                        + "\"db_user\":\"root\",\"db_password\":\"wrong\",\"ssl_link\":false,\"end_point_type\":\"so\"}]}\n");
        assertThat(connection.status()).isEqualTo(200);
        assertThat(connection.text("results/0/status")).isEqualTo("failed");
        Answer renamed = action("PUT", "/batch-modification", id, ",\"name\":\"renamed-go\",\"description\":\"x\"");
        assertThat(renamed.text("results/0/status")).isEqualTo("success");
        Answer limited = send(
                "PUT",
                "/batch-limit-speed",
                GO + JSON,
                "{\"speed_limits\":[{\"job_id\":\"" + id
                        + "\",\"speed_limit\":[{\"begin\":\"16:00\",\"end\":\"15:59\",\"speed\":\"15\"}]}]}\n");
        assertThat(limited.status()).isEqualTo(200);
        Answer started = action("POST", "/batch-starting", id, "");
        assertThat(started.status()).isEqualTo(202);
        assertThat(started.text("results/0/status")).isEqualTo("success");
        assertThat(action("DELETE", "/batch-jobs", id, ",\"delete_type\":\"force_terminate\"")
                        .text("results/0/status"))
                .isEqualTo("success");
        project.advance("PT5S");
        assertThat(send("POST", "/batch-detail", GO + JSON, ids).text("results/0/status"))
                .isEqualTo("RELEASE_RESOURCE_COMPLETE");
        assertThat(action("DELETE", "/batch-jobs", id, ",\"delete_type\":\"delete\"")
                        .status())
                .isEqualTo(202);
        Answer gone = send("POST", "/batch-detail", GO + JSON, ids);
        assertThat(gone.status()).isEqualTo(400);
        assertThat(gone.text("results/0/error_code")).isEqualTo("DRS.M05004");
        assertThat(gone.text("error_code")).isEqualTo("DRS.M05004");
    }

    @Test
    void terraformSeesNoStatusThatItWouldEndAt() {
        String id = send("POST", "/batch-creation", GO + JSON, """
                {"jobs":[{"name":"orders-tf","db_use_type":"sync","engine_type":"mysql","job_direction":"non-dbs","net_type":"vpn","bind_eip":false,"is_target_readonly":false,"task_type":"FULL_INCR_TRANS","description":"","multi_write":false,"expired_days":"14","node_type":"high","source_endpoint":{"db_type":"mysql","ip":"10.0.0.1","db_port":3306,"db_user":"root","db_password":"Example_pw_1","region":"eu-de","subnet_id":"s","project_id":"p","inst_id":"i","ssl_link":false},"target_endpoint":{"db_type":"mysql","ip":"10.0.0.2","db_port":3306,"db_user":"root","db_password":"Example_pw_1"},"customize_sutnet_id":"352ad828-3467-4f03-987a-c55a5a9dd417","node_num":2,"tags":[{"key":"a","value":"b"}]}]}
                """).text("results/0/id");
        project.advance("PT20S");
        assertThat(status(id)).isEqualTo("CONFIGURATION");
        action("POST", "/batch-precheck", id, ",\"precheck_mode\":\"forStartJob\"");
        project.advance("PT20S");
        Answer checked = send("POST", "/batch-precheck-result", GO + JSON, "{\"jobs\":[\"" + id + "\"]}");
        assertThat(checked.text("results/0/process")).isEqualTo("100%");
        assertThat(checked.text("results/0/total_passed_rate")).isEqualTo("100%");
        action("POST", "/batch-starting", id, "");
        project.advance("PT20S");
        assertThat(status(id)).isEqualTo("FULL_TRANSFER_STARTED");
        project.advance("PT40S");
        assertThat(status(id)).isEqualTo("INCRE_TRANSFER_STARTED");
        action("DELETE", "/batch-jobs", id, ",\"delete_type\":\"force_terminate\"");
        assertThat(status(id)).isEqualTo("RELEASE_RESOURCE_STARTED");
        project.advance("PT20S");
        assertThat(status(id)).isEqualTo("RELEASE_RESOURCE_COMPLETE");
    }

    @Test
    void theDraftOfGophertelekomcloudSendsNoBody() {
        Answer answer = send("POST", "/" + EXAMPLE + "/switch-vip", GO, "");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00201");
    }

    @Test
    void gophertelekomcloudAsksWithoutAContentType() {
        send("POST", "/" + EXAMPLE + "/switch-vip", GO + JSON, "{\"mode\":\"source\"}\n");
        Answer answer = send("GET", "/" + EXAMPLE + "/get-switch-vip-status", GO, "");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getFirst("Content-Type")).startsWith("application/json");
    }

    @Test
    void theNodeSdkDeletesWithABody() {
        Answer answer = send(
                "DELETE", "/batch-jobs", NODE + JSON, "{\"jobs\":[{\"delete_type\":\"delete\",\"job_id\":\"x\"}]}");
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("results/0/status")).isEqualTo("failed");
    }

    @Test
    void theJavaSdkDeletesInChunks() {
        String body = "{\"jobs\":[{\"delete_type\":\"force_terminate\",\"job_id\":\"" + EXAMPLE + "\"}]}";
        String request = "DELETE /v3/" + project.id() + "/jobs/batch-jobs HTTP/1.1\r\nHost: 127.0.0.1:18701\r\n"
                + NODE.replace("\n", "\r\n") + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("results/0/status")).isEqualTo("success");
    }

    @Test
    void thePythonSdkAsksForDetails() {
        Answer answer = send("POST", "/batch-detail", PYTHON + JSON, "{\"jobs\": [\"" + EXAMPLE + "\"]}");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/results/0/is_multi_az").isBoolean()).isTrue();
    }

    @Test
    void openstacksdkSwitchesOver() {
        Answer answer = send("POST", "/" + EXAMPLE + "/switch-vip", OPENSTACK + JSON, "{\"mode\": \"source\"}");
        assertThat(answer.status()).isEqualTo(202);
    }

    private String status(String id) {
        return send("POST", "/batch-status", GO + JSON, "{\"jobs\":[\"" + id + "\"],\"page_req\":{}}\n")
                .text("results/0/status");
    }

    private Answer action(String method, String path, String id, String more) {
        return send(method, path, GO + JSON, "{\"jobs\":[{\"job_id\":\"" + id + "\"" + more + "}]}\n");
    }

    private Answer send(String method, String path, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String length = method.equals("GET") ? "" : "Content-Length: " + bytes.length + "\r\n";
        String whole = "/v3/" + project.id() + "/jobs" + path;
        String request = method + " " + whole + " HTTP/1.1\r\nHost: 127.0.0.1:18701\r\n"
                + headers.replace("\n", "\r\n").replace("…", "x") + length + "\r\n" + body;
        Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.UTF_8));
        Contract.INSTANCE.check(method, whole, answer);
        return answer;
    }
}
