package dev.fakedrs.setting;

import java.util.List;

/** Settings that nobody would read; the message has one line for each. */
final class WrongSettings extends RuntimeException {

    WrongSettings(List<String> problems) {
        super(String.join("\n", problems));
    }
}
