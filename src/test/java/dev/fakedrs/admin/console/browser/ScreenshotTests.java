package dev.fakedrs.admin.console.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Project;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** The picture in the README shows the console as it is. */
class ScreenshotTests extends BrowserTests {

    private static final Path SHOWN = Path.of("docs", "console.png");
    private static final Path TAKEN = Path.of("target", "console.png");

    /** Fonts differ a little from machine to machine. */
    private static final double MAX_DIFFERENT = 0.08;

    private static final int MAX_COLOUR_DISTANCE = 96;

    @Test
    void isTheOneInTheReadme() throws IOException {
        Project webshop = new Project(server, "webshop");
        webshop.admin("PUT", "")
                .header("Content-Type", "application/yaml")
                .body("clock: {now: 2026-03-02T08:00:00Z, mode: frozen}\n"
                        + Files.readString(Path.of("demo/seed.yaml")))
                .send();
        browser.manage().window().setSize(new Dimension(1280, 1280));
        open("jobs");
        browser.get("http://localhost:" + server.port() + "/__admin/#/p/webshop/jobs/" + INVOICES);
        click("button[data-operation='SwitchVip.source']");
        see(".countdown", "in 20 s");
        webshop.advance("PT8S");
        see(".countdown", "in 12 s");
        browser.executeScript("scrollTo(0, 0); document.activeElement.blur()");
        byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
        Files.write(TAKEN, picture);
        assertThat(SHOWN).as("copy %s there", TAKEN).exists();
        assertThat(difference(ImageIO.read(new ByteArrayInputStream(picture)), ImageIO.read(SHOWN.toFile())))
                .as("part of the picture that differs; look at %s, and copy it to %s", TAKEN, SHOWN)
                .isLessThan(MAX_DIFFERENT);
    }

    /** The part of the pixels whose colours differ visibly. */
    private static double difference(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            return 1;
        }
        int different = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                different += distance(one.getRGB(x, y), other.getRGB(x, y)) > MAX_COLOUR_DISTANCE ? 1 : 0;
            }
        }
        return (double) different / (one.getWidth() * one.getHeight());
    }

    private static int distance(int colour, int other) {
        int distance = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            distance += Math.abs(((colour >> shift) & 0xff) - ((other >> shift) & 0xff));
        }
        return distance;
    }
}
