package dev.fakedrs;

/**
 * Where the jar is started. The build compiles this class for Java 8, and puts it at the root of Spring Boot's jar: a Java that
 * is too old for the emulator can still run it, and is told what is needed.
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
        Class.forName("org.springframework.boot.loader.launch.JarLauncher")
                .getMethod("main", String[].class)
                .invoke(null, (Object) args);
    }

    /** Up to Java 8, versions began with "1.". */
    static boolean isTooOld(String version) {
        return version.startsWith("1.") || Integer.parseInt(version) < NEEDED;
    }
}
