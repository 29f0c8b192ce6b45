package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** The console of an emulator that wants a token. */
@TestPropertySource(properties = "fake-drs.admin.token=open sesame")
class AdminTokenTests extends BrowserTests {

    @Test
    void isAskedForAndKeptForTheTab() {
        project.switchVip("nothing").send();
        open("");
        type("dialog input[type=password]", "open barley");
        click("dialog .primary");
        type("dialog input[type=password]", "open sesame");
        click("dialog .primary");
        see("form input[required]").clear();
        see("form input[required]").sendKeys(project.id());
        click("form .primary", "Open");
        see("tbody", "reference-example");
        see(".dot.good");
        browser.navigate().refresh();
        see("tbody", "reference-example");
        assertThat(browser.executeScript("return JSON.stringify(localStorage) + document.cookie"))
                .asString()
                .doesNotContain("sesame");
    }

    @Test
    void isNotAskedForAgainAndAgainWhereItIsRefused() {
        open("");
        browser.executeScript("sessionStorage.clear()");
        browser.navigate().refresh();
        click("dialog button[type=button]");
        see(".notice.bad", "X-Admin-Token is missing");
        assertThat(all("dialog", "")).isEmpty();
    }
}
