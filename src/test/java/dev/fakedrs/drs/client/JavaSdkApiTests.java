package dev.fakedrs.drs.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.drs.v3.DrsClient;
import com.huaweicloud.sdk.drs.v3.model.*;
import dev.fakedrs.harness.ApiTests;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The whole life of a job, as the vendor's own Java SDK drives it. It is strict in the types of answers. */
class JavaSdkApiTests extends ApiTests {

    private DrsClient drs = DrsClient.newBuilder()
            .withCredential(new BasicCredentials().withAk("AK").withSk("SK").withProjectId("p"))
            .withEndpoints(List.of("http://localhost:1"))
            .build();

    @BeforeEach
    void connectSdk() {
        project.freeze();
        drs = DrsClient.newBuilder()
                .withCredential(new BasicCredentials().withAk("AK").withSk("SK").withProjectId(project.id()))
                .withEndpoints(List.of("http://localhost:" + server.port()))
                .build();
    }

    @Test
    void drivesAJobFromItsCreationToItsDeletion() {
        String id = create();
        project.advance("PT5S");
        assertThat(statusOf(id)).isEqualTo("CONFIGURATION");
        assertThat(test(id, "Example_pw_1").getStatus().getValue()).hasToString("success");
        assertThat(test(id, "wrong").getErrorCode()).isEqualTo("DRS.KE0002");
        assertThat(test(id, "Example_pw_1").getSuccess()).isTrue();
        modify(id);
        check(id);
        limit(id);
        start(id);
        project.advance("PT20S");
        assertThat(statusOf(id)).isEqualTo("FULL_TRANSFER_STARTED");
        assertThat(progressOf(id).getProgress()).isEqualTo("42");
        assertThat(progressOf(id).getProgressMap())
                .containsEntry("data", new ProgressInfo().withCompleted("42%").withRemainingTime("23"));
        pauseAndResume(id);
        delete(id);
    }

    @Test
    void readsDetailsAndLists() {
        String id = create();
        QueryJobResp details = details(id).get(0);
        assertThat(details.getName()).isEqualTo("orders-of-the-sdk");
        assertThat(details.getNodeNum()).isNull();
        assertThat(details.getSourceEndpoint().getSslLink()).isFalse();
        assertThat(details.getSourceEndpoint().getDbPassword()).isNull();
        assertThat(details.getInstInfo().getStartTime()).isEqualTo("0");
        assertThat(details.getCreateTime()).matches("\\d{13}");
        List<JobInfo> listed = drs.showJobList(new ShowJobListRequest()
                        .withBody(new QueryJobsReq()
                                .withCurPage(1)
                                .withPerPage(1)
                                .withDbUseType(QueryJobsReq.DbUseTypeEnum.SYNC)
                                .withName(id)))
                .getJobs();
        assertThat(listed).singleElement().satisfies(job -> {
            assertThat(job.getId()).isEqualTo(id);
            assertThat(job.getCreateTime()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d");
        });
    }

    @Test
    void seesARefusalAsItsOwnException() {
        ClientRequestException refused = catchThrowableOfType(
                ClientRequestException.class, () -> details("00000000-0000-4000-8000-0000099jb201"));
        assertThat(refused.getHttpStatusCode()).isEqualTo(400);
        assertThat(refused.getErrorCode()).isEqualTo("DRS.M05003");
        assertThat(refused.getErrorMsg()).isEqualTo("Task information not found.");
        assertThat(refused.getRequestId()).matches("[0-9a-f]{32}");
    }

    private String create() {
        CreateJobResp created = drs.batchCreateJobs(new BatchCreateJobsRequest()
                        .withBody(new BatchCreateJobReq()
                                .withJobs(List.of(new CreateJobReq()
                                        .withName("orders-of-the-sdk")
                                        .withDbUseType(CreateJobReq.DbUseTypeEnum.SYNC)
                                        .withEngineType(CreateJobReq.EngineTypeEnum.MYSQL)
                                        .withJobDirection(CreateJobReq.JobDirectionEnum.NON_DBS)
                                        .withNetType(CreateJobReq.NetTypeEnum.VPC)
                                        .withNodeType(CreateJobReq.NodeTypeEnum.HIGH)
                                        .withTaskType(CreateJobReq.TaskTypeEnum.FULL_INCR_TRANS)
                                        .withCustomizeSutnetId("352ad828-3467-4f03-987a-c55a5a9dd417")
                                        .withSourceEndpoint(endpoint())
                                        .withTargetEndpoint(endpoint())))))
                .getResults()
                .get(0);
        assertThat(created.getStatus()).isEqualTo("CREATING");
        return created.getId();
    }

    private static Endpoint endpoint() {
        return new Endpoint()
                .withDbType(Endpoint.DbTypeEnum.MYSQL)
                .withIp("192.168.0.27")
                .withDbPort(3306)
                .withDbUser("root")
                .withDbPassword("Example_pw_1")
                .withSslLink(false);
    }

    private CheckJobResp test(String id, String password) {
        return drs.batchValidateConnections(new BatchValidateConnectionsRequest()
                        .withBody(new BatchTestConnectionReq()
                                .withJobs(List.of(new TestEndPoint()
                                        .withId(id)
                                        .withNetType(TestEndPoint.NetTypeEnum.VPC)
                                        .withDbType(TestEndPoint.DbTypeEnum.MYSQL)
                                        .withIp("192.168.0.27")
                                        .withDbPort(3306)
                                        .withDbUser("root")
                                        .withDbPassword(password)
                                        .withSslLink(false)
                                        .withEndPointType(TestEndPoint.EndPointTypeEnum.SO)))))
                .getResults()
                .get(0);
    }

    private void modify(String id) {
        ModifyJobResp modified = drs.batchUpdateJob(new BatchUpdateJobRequest()
                        .withBody(new BatchModifyJobReq()
                                .withJobs(List.of(new ModifyJobReq()
                                        .withJobId(id)
                                        .withName("orders-renamed")
                                        .withDescription("changed")
                                        .withTaskType(ModifyJobReq.TaskTypeEnum.FULL_INCR_TRANS)
                                        .withSourceEndpoint(endpoint())
                                        .withTargetEndpoint(endpoint())
                                        .withStoreDbInfo(true)
                                        .withIsRecreate(false)
                                        .withReplaceDefiner(true)))))
                .getResults()
                .get(0);
        assertThat(modified.getStatus()).hasToString("success");
        assertThat(details(id).get(0).getDescription()).isEqualTo("changed");
    }

    private void check(String id) {
        drs.batchCheckJobs(new BatchCheckJobsRequest()
                .withBody(new BatchPrecheckReq()
                        .withJobs(List.of(new PreCheckInfo()
                                .withJobId(id)
                                .withPrecheckMode(PreCheckInfo.PrecheckModeEnum.FORSTARTJOB)))));
        assertThat(checkOf(id).getProcess()).isEqualTo("0%");
        project.advance("PT2S");
        assertThat(checkOf(id).getProcess()).isEqualTo("100%");
        assertThat(checkOf(id).getTotalPassedRate()).isEqualTo("100%");
        assertThat(checkOf(id).getResult()).isTrue();
    }

    private QueryPreCheckResp checkOf(String id) {
        return drs.batchCheckResults(new BatchCheckResultsRequest()
                        .withBody(new BatchQueryPrecheckResultReq().withJobs(List.of(id))))
                .getResults()
                .get(0);
    }

    private void limit(String id) {
        assertThat(drs.batchSetSpeed(new BatchSetSpeedRequest()
                                .withBody(new BatchLimitSpeedReq()
                                        .withSpeedLimits(List.of(new LimitSpeedReq()
                                                .withJobId(id)
                                                .withSpeedLimit(List.of(new SpeedLimitInfo()
                                                        .withBegin("16:00")
                                                        .withEnd("15:59")
                                                        .withSpeed("15")))))))
                        .getResults()
                        .get(0)
                        .getStatus())
                .hasToString("success");
        assertThat(details(id).get(0).getSpeedLimit().get(0).getSpeed()).isEqualTo("15");
    }

    private void start(String id) {
        assertThat(drs.batchStartJobs(new BatchStartJobsRequest()
                                .withBody(new BatchStartJobReq().withJobs(List.of(new StartInfo().withJobId(id)))))
                        .getResults()
                        .get(0)
                        .getStatus())
                .hasToString("success");
    }

    private void pauseAndResume(String id) {
        drs.batchStopJobs(new BatchStopJobsRequest()
                .withBody(new BatchPauseJobReq()
                        .withJobs(
                                List.of(new PauseInfo().withJobId(id).withPauseMode(PauseInfo.PauseModeEnum.TARGET)))));
        assertThat(statusOf(id)).isEqualTo("PAUSING");
        drs.batchRestoreTask(new BatchRestoreTaskRequest()
                .withBody(new BatchRetryReq().withJobs(List.of(new RetryInfo().withJobId(id)))));
        project.advance("PT1M");
        assertThat(statusOf(id)).isEqualTo("INCRE_TRANSFER_STARTED");
    }

    private void delete(String id) {
        delete(id, DeleteJobReq.DeleteTypeEnum.FORCE_TERMINATE);
        project.advance("PT5S");
        assertThat(statusOf(id)).isEqualTo("RELEASE_RESOURCE_COMPLETE");
        delete(id, DeleteJobReq.DeleteTypeEnum.DELETE);
        assertThat(catchThrowableOfType(ClientRequestException.class, () -> details(id))
                        .getErrorCode())
                .isEqualTo("DRS.M05004");
    }

    private void delete(String id, DeleteJobReq.DeleteTypeEnum how) {
        assertThat(drs.batchDeleteJobs(new BatchDeleteJobsRequest()
                                .withBody(new BatchDeleteJobReq()
                                        .withJobs(List.of(
                                                new DeleteJobReq().withJobId(id).withDeleteType(how)))))
                        .getResults()
                        .get(0)
                        .getStatus())
                .hasToString("success");
    }

    private String statusOf(String id) {
        return drs.batchListJobStatus(
                        new BatchListJobStatusRequest().withBody(new BatchQueryJobReqPage().withJobs(List.of(id))))
                .getResults()
                .get(0)
                .getStatus()
                .getValue();
    }

    private QueryProgressResp progressOf(String id) {
        return drs.batchListProgresses(
                        new BatchListProgressesRequest().withBody(new BatchQueryProgressReq().withJobs(List.of(id))))
                .getResults()
                .get(0);
    }

    private List<QueryJobResp> details(String id) {
        return drs.batchListJobDetails(new BatchListJobDetailsRequest()
                        .withBody(new BatchQueryJobReqPage()
                                .withJobs(List.of(id))
                                .withPageReq(new PageReq().withCurPage(1).withPerPage(5))))
                .getResults();
    }
}
