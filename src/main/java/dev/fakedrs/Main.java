package dev.fakedrs;

/**
 * The main class of the jar. The build compiles it for Java 8 and puts it at the root of Spring Boot's jar. So a Java version
 * that is too old for the emulator can still run this class, which then prints the required version.
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

    /** Tells whether the version is too old. Versions up to Java 8 begin with "1.". */
    static boolean isTooOld(String version) {
        return version.startsWith("1.") || Integer.parseInt(version) < NEEDED;
    }
}
