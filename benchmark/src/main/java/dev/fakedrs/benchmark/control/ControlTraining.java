package dev.fakedrs.benchmark.control;

import dev.fakedrs.benchmark.server.Switchover;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the control, makes about as many calls as the emulator's training, and ends. */
final class ControlTraining {

    private static final int CALLS = 5000;

    private ControlTraining() {}

    public static void main(String[] args) {
        try (ConfigurableApplicationContext control = ControlApplication.start("--server.port=0")) {
            int port = control.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            for (int call = 0; call < CALLS; call++) {
                if (!Switchover.succeeds(port, Switchover.PATH)) {
                    throw new IllegalStateException("The control does not answer.");
                }
            }
        }
    }
}
