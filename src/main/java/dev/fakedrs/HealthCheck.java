package dev.fakedrs;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * The health check of the container image. It is a separate program that exits with 0 if the emulator on this machine is ready.
 */
final class HealthCheck {

    private static final int TIMEOUT_MILLIS = 2000;

    /** The addresses that stand for all network interfaces. */
    private static final Set<String> ALL = Set.of("0.0.0.0", "::", "[::]");

    private HealthCheck() {}

    public static void main(String[] args) {
        Map<String, String> variables = System.getenv();
        String host = hostOf(variables.getOrDefault("SERVER_ADDRESS", ""));
        System.exit(isReady(host, variables.getOrDefault("SERVER_PORT", "8147")) ? 0 : 1);
    }

    /** Returns the host under which the health check reaches a server that listens on this address. */
    static String hostOf(String address) {
        if (address.isBlank() || ALL.contains(address)) {
            return "127.0.0.1";
        }
        return address.indexOf(':') >= 0 && !address.startsWith("[") ? "[" + address + "]" : address;
    }

    /** Checks the readiness endpoint and prints the result, which the container engine keeps in its health log. */
    static boolean isReady(String host, String port) {
        try {
            URI readiness = URI.create("http://" + host + ":" + port + "/actuator/health/readiness");
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
