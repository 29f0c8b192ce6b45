package dev.fakedrs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;

/** The container's health check: a program of its own that succeeds where the emulator on this machine is ready. */
final class HealthCheck {

    private static final int TIMEOUT_MILLIS = 2000;

    private HealthCheck() {}

    public static void main(String[] args) {
        String port = System.getenv().getOrDefault("SERVER_PORT", "8147");
        System.exit(isReady(port) ? 0 : 1);
    }

    /** Says on standard output what it found, for the engine's health log. */
    static boolean isReady(String port) {
        try {
            URI readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
            HttpURLConnection connection = (HttpURLConnection) readiness.toURL().openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(TIMEOUT_MILLIS);
            connection.setReadTimeout(TIMEOUT_MILLIS);
            int status = connection.getResponseCode();
            System.out.println(readiness + " answers " + status);
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            System.out.println("Port " + port + " does not answer: " + e.getMessage());
            return false;
        }
    }
}
