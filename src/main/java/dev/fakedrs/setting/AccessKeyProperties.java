package dev.fakedrs.setting;

import jakarta.validation.constraints.NotBlank;

/** An access key that calls may be signed with, and its secret. */
public record AccessKeyProperties(
        @NotBlank String access, @NotBlank String secret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return access;
    }
}
