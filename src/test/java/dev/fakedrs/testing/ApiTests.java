package dev.fakedrs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** Tests over real HTTP. Each has a project of its own, so that none sees another's project. */
@Tag("program")
@ContextConfiguration(loader = ServerContextLoader.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "server.shutdown=immediate")
public abstract class ApiTests {

    @LocalServerPort
    private int port;

    protected Server server = new Server(0);
    protected Project project = new Project(server);

    @BeforeEach
    void connect() {
        server = new Server(port);
        project = new Project(server);
    }

    /** Sends a call in both languages, and sees that it is refused so, says why, and changes nothing. */
    protected void refuses(Call call, int status, String code, String english, String chinese) {
        String before = project.jobs();
        Answer inEnglish = call.send();
        Answer inChinese = call.header("X-Language", "zh-CN").send();
        assertThat(inEnglish.status()).as(inEnglish.body()).isEqualTo(status);
        assertThat(inChinese.status()).as(inChinese.body()).isEqualTo(status);
        assertThat(inEnglish.text("error_code")).isEqualTo(code);
        assertThat(inChinese.text("error_code")).isEqualTo(code);
        assertThat(inEnglish.text("error_msg")).isEqualTo(english);
        assertThat(inChinese.text("error_msg")).isEqualTo(chinese);
        assertThat(inEnglish.rule()).isNotEmpty();
        assertThat(project.jobs()).isEqualTo(before);
    }
}
