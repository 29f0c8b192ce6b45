package dev.fakedrs;

/**
 * Where the jar is started. The build compiles this class, and no other, for Java 8: so an older Java than the emulator
 * needs can still say what is missing.
 */
public final class Main {

    private static final int NEEDED = 17;

    private Main() {}

    public static void main(String[] args) throws ReflectiveOperationException {
        String version = System.getProperty("java.version");
        if (isTooOld(System.getProperty("java.specification.version"))) {
            System.err.println("fake-drs needs Java " + NEEDED + " or newer; this is Java " + version + " of "
                    + System.getProperty("java.home") + ".");
            System.exit(1);
        }
        Class.forName("dev.fakedrs.FakeDrsApplication")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    /** Up to Java 8, versions began with "1.". */
    static boolean isTooOld(String version) {
        return version.startsWith("1.") || Integer.parseInt(version) < NEEDED;
    }
}
