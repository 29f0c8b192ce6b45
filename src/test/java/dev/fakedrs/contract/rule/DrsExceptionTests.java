package dev.fakedrs.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrsExceptionTests {

    @Test
    void tellsItsRuleAndDetails() {
        DrsException refusal =
                JobRule.JOB_STATUS.exception().detail("status", "PAUSING").detail("subtask", "a");
        assertThat(refusal.reason()).isEqualTo("job-status; status=PAUSING; subtask=a");
        assertThat(refusal).hasMessage("DRS.M00304 job-status");
        assertThat(refusal.getStackTrace()).isEmpty();
        assertThat(refusal.rule()).isEqualTo(JobRule.JOB_STATUS);
    }

    @Test
    void keepsItsArguments() {
        assertThat(RequestRule.PARAMETER_EMPTY.exception("mode").arguments()).containsExactly("mode");
        assertThat(JobRule.JOB_GONE.exception().arguments()).isEmpty();
    }

    @Test
    void refusesWithTheCodeAndStatusOfAScenario() {
        DrsException refusal = DrsException.scripted(ErrorCode.DRS_M00004, 202);
        assertThat(refusal.rule()).isEqualTo(JobRule.SCENARIO);
        assertThat(refusal.code()).isEqualTo(ErrorCode.DRS_M00004);
        assertThat(refusal.status()).isEqualTo(202);
    }

    @Test
    void writesNothingDownThatWasSent() {
        DrsException refusal =
                JobRule.WRONG_PASSWORD.exception().sentDetail("value", "secret").detail("side", "so");
        assertThat(refusal.reason()).isEqualTo("wrong-password; value=secret; side=so");
        assertThat(refusal.noted()).isEqualTo("wrong-password; side=so");
    }

    @Test
    void cutsWhatWasSentAfter64Letters() {
        assertThat(JobRule.KIND.exception().sentDetail("v", "x".repeat(64)).reason())
                .isEqualTo("kind; v=" + "x".repeat(64));
        assertThat(JobRule.KIND.exception().sentDetail("v", "x".repeat(65)).reason())
                .isEqualTo("kind; v=" + "x".repeat(64) + "...");
    }

    @Test
    void cutsEachDetailWhereItIsTold() {
        DrsException refusal = JobRule.KIND.exception().detail("a", "12345").detail("b", "123");
        assertThat(refusal.reason(4)).isEqualTo("kind; a=1234...; b=123");
        assertThat(refusal.reason(5)).isEqualTo("kind; a=12345; b=123");
        assertThat(JobRule.KIND.exception().detail("a", "x".repeat(601)).reason())
                .isEqualTo("kind; a=" + "x".repeat(600) + "...");
        assertThat(JobRule.KIND.exception().detail("a", "x".repeat(601)).noted())
                .isEqualTo("kind; a=" + "x".repeat(600) + "...");
    }

    /** A header has no line breaks, and semicolons part the details. */
    @ParameterizedTest
    @CsvSource({"'a;b', '; v=a_b'", "'a\r\nb', '; v=a__b'", "'ü~ ', '; v=_~'", "' ', ''", "'a b:c', '; v=a b:c'"})
    void showsOnlyWhatAHeaderCanHave(String sent, String shown) {
        assertThat(JobRule.KIND.exception().detail("v", sent).reason()).isEqualTo("kind" + shown);
    }

    @Test
    void namesTheProjectThatMissesAJobOnce() {
        DrsException refusal = JobRule.JOB_UNKNOWN.exception().withMissing("j".repeat(65));
        assertThat(refusal.reason()).isEqualTo("job-unknown");
        refusal.in("mine");
        refusal.in("mine");
        assertThat(refusal.reason()).isEqualTo("job-unknown; reason=no job '" + "j".repeat(64) + "' in project mine");
        assertThat(refusal.noted()).isEqualTo("job-unknown");
        DrsException other = JobRule.JOB_GONE.exception();
        other.in("mine");
        assertThat(other.reason()).isEqualTo("job-gone");
    }
}
