package dev.fakedrs.drs.switchover;

import static dev.fakedrs.harness.CallAssert.assertThat;
import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.Project;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The vendor's texts of a switchover's refusals, in full and in both languages: the catalogue is held against them. */
class SwitchVipRefusalsApiTests extends ApiTests {

    /** The rule, the status, the code, the English text and the Chinese one. */
    private static final String TABLE = """
            no-credentials | 401 | APIGW.0301 | Incorrect IAM authentication information: x-auth-token not found | IAM认证信息错误：x-auth-token not found
            token-expired | 401 | APIGW.0307 | The token must be updated | Token需要更新
            project-of-another-token | 403 | DRS.M00261 | Invalid project ID. | 无效的项目ID。
            read-only-token | 403 | DRS.M00102 | Insufficient user permissions. | 用户权限不足。
            content-type-not-json | 415 | DRS.M00300 | Invalid request, Content-Type must be application/json. | 无效的请求，Content-Type必须为application/json。
            content-type-missing | 400 | DRS.M00201 | The parameter Content-Type is empty. | Content-Type 参数为空。
            body-not-json | 400 | DRS.M00007 | Invalid request parameter. | 请求参数非法。
            parameter-empty | 400 | DRS.M00201 | The parameter mode is empty. | mode 参数为空。
            parameter-invalid | 400 | DRS.M00202 | The value of parameter mode is invalid. | mode 取值不合法。
            job-id-malformed | 400 | DRS.M00202 | The value of parameter job_id is invalid. | job_id 取值不合法。
            job-unknown | 400 | DRS.M05003 | Task information not found. | 未找到任务信息。
            job-gone | 400 | DRS.M05004 | The task has been deleted or the resource has been released. | 任务已被删除或资源已被释放。
            parent-only | 400 | DRS.M00308 | Only parent tasks can invoke this interface. | 仅父任务可以调用该接口。
            synchronization-only | 400 | DRS.M00300 | Invalid request, dual virtual IP address switchover is available only for synchronization tasks. | 无效的请求，仅实时同步任务支持双虚拟IP倒换。
            self-built-only | 400 | DRS.M00300 | Invalid request, dual virtual IP address switchover is available only for synchronization between self-built databases. | 无效的请求，仅自建到自建的实时同步任务支持双虚拟IP倒换。
            job-status | 400 | DRS.M00304 | This API cannot be called in the current task status. | 当前任务状态不支持调用该接口。
            switchover-running | 202 | DRS.M01504 | Another operation is being performed on the migration task or the migration task is abnormal. | 迁移任务正在执行其他操作或任务异常。
            never-switched | 422 | DRS.M00002 | The returned result is empty. | 服务返回结果为空。
            scenario | 400 | DRS.M01503 | Operation too frequent. Try again later. | 操作过于频繁，请稍后重试。
            """;

    /** A call that is refused for each rule. */
    private final Map<String, Supplier<Call>> calls = Map.ofEntries(
            Map.entry("no-credentials", () -> switchVip().without("X-Auth-Token")),
            Map.entry(
                    "token-expired",
                    () -> switchVip().header("X-Auth-Token", project.token("{\"lifetime\":\"PT0S\"}"))),
            Map.entry(
                    "project-of-another-token",
                    () -> switchVip().header("X-Auth-Token", new Project(server).token("{}"))),
            Map.entry(
                    "read-only-token",
                    () -> switchVip().header("X-Auth-Token", project.token("{\"access\":\"read\"}"))),
            Map.entry("content-type-not-json", () -> switchVip().header("Content-Type", "text/plain")),
            Map.entry("content-type-missing", () -> switchVip().without("Content-Type")),
            Map.entry("body-not-json", () -> switchVip().body("{")),
            Map.entry("parameter-empty", () -> switchVip().body("{}")),
            Map.entry("parameter-invalid", () -> project.switchVip(EXAMPLE, "both")),
            Map.entry("job-id-malformed", () -> project.switchVip("x")),
            Map.entry("job-unknown", () -> project.switchVip("00000000-0000-4000-8000-0000099jb201")),
            Map.entry("job-gone", () -> on("{\"deleted\":true}")),
            Map.entry("parent-only", () -> {
                project.put("parent", "{}");
                return on("{\"parent_id\":\"parent\"}");
            }),
            Map.entry("synchronization-only", () -> on("{\"db_use_type\":\"migration\"}")),
            Map.entry("self-built-only", () -> on("{\"job_direction\":\"up\"}")),
            Map.entry("job-status", () -> on("{\"status\":\"PAUSING\"}")),
            Map.entry("switchover-running", () -> on("{\"switchover\":{\"mode\":\"source\"}}")),
            Map.entry("never-switched", () -> project.switchVipStatus(EXAMPLE)),
            Map.entry("scenario", () -> {
                project.scenario("{\"then\":{\"answer\":{\"error_code\":\"DRS.M01503\"}}}");
                return switchVip();
            }));

    @ParameterizedTest
    @MethodSource("rows")
    void refusesInTheVendorsWords(String row) {
        String[] cells = row.split(" \\| ", -1);
        project.freeze();
        Supplier<Call> call = Objects.requireNonNull(calls.get(cells[0]), cells[0]);
        assertThat(call.get()).isRejectedWith(cells[0], Integer.parseInt(cells[1]), cells[2], cells[3], cells[4]);
    }

    @Test
    void hasACallForEachRow() {
        Set<String> rows = new TreeSet<>();
        rows().forEach(row -> rows.add(row.split(" \\| ", -1)[0]));
        assertThat(calls.keySet()).isEqualTo(rows);
    }

    /** The assertion itself: it fails for another rule of the same code, and for a call that is accepted. */
    @Test
    void isNotedWhereItIsForAnotherRuleOrDoesNotCome() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(
                        () -> assertThat(switchVip().without("X-Auth-Token")).isRejectedWith(AccessRule.TOKEN_UNKNOWN));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> assertThat(switchVip()).isRejectedWith(JobRule.JOB_STATUS));
    }

    static List<String> rows() {
        return TABLE.lines().toList();
    }

    private Call switchVip() {
        return project.switchVip(EXAMPLE);
    }

    private Call on(String job) {
        project.put(EXAMPLE, job);
        return switchVip();
    }
}
