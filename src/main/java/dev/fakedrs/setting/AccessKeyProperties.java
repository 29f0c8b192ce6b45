package dev.fakedrs.setting;

import jakarta.validation.constraints.NotBlank;

/** An access key and its secret, with which clients sign requests. */
public record AccessKeyProperties(
        @NotBlank String access, @NotBlank String secret) {

    /** Omits the secret. */
    @Override
    public String toString() {
        return access;
    }
}
