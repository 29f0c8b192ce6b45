package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** The story of docs/demo.md, clicked through. */
class DemoStoryTests extends BrowserTests {

    @BeforeEach
    void begin() throws IOException {
        project.admin("PUT", "")
                .header("Content-Type", "application/yaml")
                .body(Files.readString(Path.of("demo/seed.yaml")))
                .send();
        project.freeze();
    }

    @Test
    void switchesTheOrdersOver() {
        open("jobs");
        click("tbody a", "orders");
        see("h1", "orders");
        assertThat(active("source")).isEqualTo("primary");
        click("button[data-operation='SwitchVip.source']");
        see(".exchange h2", "Accepted");
        see(".exchange pre", "POST /v3/" + project.id() + "/jobs/" + ORDERS + "/switch-vip");
        see(".stream .pill", "Switching over");
        see(".countdown", "in 3 s");
        click(".clockbar button", "Next event");
        see(".stream .pill", "Switched over");
        await().untilAsserted(() -> assertThat(active("source")).isEqualTo("standby"));
        assertThat(project.job(ORDERS).text("virtual_ips/source/active")).isEqualTo("standby");
    }

    @Test
    void seesTheStockFail() {
        open("jobs/" + STOCK);
        click("button[data-operation='SwitchVip.source']");
        click(".clockbar button", "Next event");
        see(".stream .pill", "Switchover failed");
        see(".stream .sub", "DRS.M01501");
        assertThat(active("source")).isEqualTo("primary");
    }

    @Test
    void isToldWhyASecondCallIsRefused() {
        open("jobs/" + INVOICES);
        click("button[data-operation='SwitchVip.source']");
        see(".countdown", "in 20 s");
        click(".refused summary");
        see(".refused li", "No switchover of the job is running");
        click(".refused button[data-operation='SwitchVip.source']");
        see(".exchange h2", "Refused");
        click(".exchange a", "Why?");
        see(".reason", "switchover-running");
        see(".reason", "SWITCH_VIP_COMPLETE");
        assertThat(see(".reason a", "Error codes").getAttribute("href")).startsWith("https://docs.otc");
    }

    @Test
    void leadsAJobThroughItsWholeLife() {
        open("jobs");
        click("button[data-operation='BatchCreateJobs']");
        type("dialog input[required]", "customers");
        click("dialog form .primary");
        see("dialog .exchange h2", "Accepted");
        click("dialog form button[type=button]");
        click("tbody a", "customers");
        see("h1 .pill", "Creating");
        click(".clockbar button", "Next event");
        see("h1 .pill", "Configuration");
        does("BatchValidateConnections");
        does("BatchUpdateJob");
        does("BatchCheckJobs");
        click(".clockbar button", "Next event");
        see(".clockbar .said", "Pre-check passed");
        does("BatchCheckResults");
        does("BatchStartJobs");
        see("h1 .pill", "Starting");
        click(".clockbar button", "+5 min");
        see("h1 .pill", "Incremental transfer");
        assertThat(see(".life .now").getAttribute("data-state")).isEqualTo("INCRE_TRANSFER_STARTED");
        does("BatchStopJobs");
        see("h1 .pill", "Paused");
        does("BatchRestoreTask");
        click(".clockbar button", "+30 s");
        does("SwitchVip.target");
        click(".clockbar button", "+30 s");
        does("BatchDeleteJobs.terminate");
        click(".clockbar button", "Next event");
        see("h1 .pill", "Released");
        does("BatchDeleteJobs.delete");
        see("h1 .pill", "Deleted");
        assertThat(project.requests("?deviations=true").json().get("requests")).isEmpty();
    }

    @Test
    void makesTheNextSwitchoverFail() {
        open("faults");
        click("button", "Remove all");
        see(".notice", "No fault is set");
        click("button[data-preset='failsAfterStart']");
        click("form button.primary");
        see(".scenarios li", "Switchover starts, then fails");
        click("button[data-preset='serverError']");
        click("form button.primary");
        see(".scenarios li:nth-child(2)", "500 for some calls");
        click(".scenarios li:nth-child(2) button", "↑");
        see(".scenarios li:nth-child(1)", "500 for some calls");
        click(".scenarios li:nth-child(1) button", "✕");
        seeNo(".scenarios li", "500 for some calls");
        project.switchVip(ORDERS).send();
        project.advance("PT3S");
        assertThat(project.switchVipStatus(ORDERS).send().text("status")).isEqualTo("SWITCH_VIP_FAILED");
        see(".scenarios .pill", "used up");
    }

    /** Chromium itself sends a call again where a connection that it had used before ends without an answer. */
    @Test
    void losesAnAnswer() {
        open("faults");
        click("button[data-preset='answerLost']");
        click("select option[value='" + ORDERS + "']");
        click("form button.primary");
        see(".scenarios li:nth-child(3)", "Answer gets lost");
        open("jobs/" + ORDERS);
        click("button[data-operation='SwitchVip.target']");
        assertThat(see(".exchange h2").getText()).containsAnyOf("No answer came", "Refused");
        see(".stream .pill", "Switching over");
        open("calls");
        see("tbody tr", "answer lost");
    }

    @Test
    void addsEveryKindOfFault() {
        project.admin("DELETE", "/scenarios").send();
        open("faults");
        see(".notice", "No fault is set");
        int faults = browser.findElements(By.cssSelector("[data-preset]")).size();
        for (int i = 1; i <= faults; i++) {
            click("[data-preset]:nth-child(" + i + ")");
            click("form button.primary");
            see(".scenarios li:nth-child(" + i + ")");
        }
        assertThat(project.admin("GET", "/scenarios")
                        .send()
                        .json()
                        .get("scenarios")
                        .size())
                .isEqualTo(faults);
    }

    @Test
    void setsTheClock() {
        open("clock");
        click("input[type=radio]:not(:checked)");
        see(".clockbar .pill", "running");
        click(".clockbar button", "Freeze");
        see(".clockbar .pill", "frozen");
        project.switchVip(ORDERS).send();
        see(".timeline .future a", "orders");
        click("form button", "Forward");
        see(".timeline .past .pill", "Switched over");
    }

    @Test
    void resetsAndExportsAndImportsAProject() throws IOException {
        project.admin("DELETE", "/jobs/" + ORDERS).send();
        Path file = Files.writeString(
                Files.createTempDirectory("import").resolve("wrong.yaml"), "jobs:\n  - id: a\n    status: PAUSED\n");
        open("");
        type("form input[required]", project.id());
        browser.findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        see(".notice.bad", "line 3");
        Files.writeString(file, "jobs:\n  - id: only-one\n");
        browser.findElement(By.cssSelector("input[type=file]")).sendKeys(file.toString());
        see(".notice.good", "with 1 jobs");
        click("button[aria-label='Export YAML of " + project.id() + "']");
        click("button[aria-label='Reset " + project.id() + "']");
        see(".notice.good", "as the seed file has it");
        click("tbody a", project.id());
        see("h1", "Jobs");
        see("tbody", "reference-example");
    }

    private void does(String operation) {
        String earlier = browser.findElements(By.cssSelector(".exchange")).stream()
                .map(exchange -> exchange.getAttribute("data-request"))
                .findFirst()
                .orElse("");
        click(".big button[data-operation='" + operation + "']");
        see(".exchange:not([data-request='" + earlier + "']) h2", "Accepted");
    }
}
