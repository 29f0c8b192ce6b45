package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What callers send is shown as text, and never becomes markup. */
class HostileTextsTests extends BrowserTests {

    private static final String MARKUP = "<img src=x onerror=\"window.hit=1\"><script>window.hit=1</script>";

    @Test
    void staysText() {
        String quoted = new JsonMapper().writeValueAsString(MARKUP);
        project.put("orders", "{\"name\":" + quoted + ",\"description\":" + quoted + "}");
        project.scenario("{\"name\":" + quoted + ",\"then\":{\"delay\":\"PT0S\"}}");
        project.switchVip("orders")
                .header("X-Other", MARKUP)
                .body("{\"mode\":" + quoted + "}")
                .send();
        project.call("POST", "orders/" + "switch-vip?x=%3Cscript%3E")
                .body(MARKUP)
                .header("Content-Type", "text/html")
                .send();
        open("jobs");
        see("tbody a", MARKUP);
        open("jobs/orders");
        see("h1", MARKUP);
        click(".big button", "Switch over source");
        see(".exchange h2", "Accepted");
        open("faults");
        see(".scenarios li", MARKUP);
        open("calls");
        see("tbody a", "SwitchVip").click();
        see(".detail pre");
        open("coverage");
        see("h2", "Findings");
        assertThat(browser.executeScript("return window.hit")).isNull();
        assertThat(browser.executeScript("return document.querySelectorAll('main script, main img').length"))
                .isEqualTo(0L);
    }

    @Test
    void runsNoScriptThatIsInserted() {
        open("");
        see("h1", "Projects");
        browser.executeScript("const s = document.createElement('script'); s.textContent = 'window.hit = 1';"
                + "document.body.append(s)");
        assertThat(browser.executeScript("return window.hit")).isNull();
        // That it was kept out is said on the browser's console, which is read here so that it is no error later.
        browser.manage().logs().get("browser");
    }
}
