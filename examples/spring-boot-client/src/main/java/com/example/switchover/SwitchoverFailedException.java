package com.example.switchover;

/** A switchover was refused, or has failed after it began. */
public class SwitchoverFailedException extends RuntimeException {

    private final String errorCode;

    SwitchoverFailedException(String errorCode, String message) {
        super(errorCode + ": " + message);
        this.errorCode = errorCode;
    }

    public String errorCode() {
        return errorCode;
    }
}
