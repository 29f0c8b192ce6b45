package dev.fakedrs.setting;

import java.util.List;

/** Thrown if settings would be ignored. The message has one line per setting. */
final class WrongSettings extends RuntimeException {

    WrongSettings(List<String> problems) {
        super(String.join("\n", problems));
    }
}
