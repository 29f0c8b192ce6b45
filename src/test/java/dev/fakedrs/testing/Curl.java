package dev.fakedrs.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A curl command from a document, and what the lines after it say that it answers.
 *
 * @param expected patterns: first of status and body, then of headers
 */
public record Curl(String command, List<String> expected) {

    private static final Pattern WORD = Pattern.compile("[']([^']*)[']|[\"]([^\"]*)[\"]|(\\S+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z]+)=(\\S+)");

    /** The commands of a block of shell; a comment after one says what it answers, with … for what varies. */
    public static List<Curl> in(String shell) {
        List<Curl> commands = new ArrayList<>();
        Map<String, String> variables = new LinkedHashMap<>();
        boolean after = false;
        for (String line : shell.replace("\\\n", " ").lines().toList()) {
            Matcher assignment = ASSIGNMENT.matcher(line);
            if (assignment.matches()) {
                variables.put(assignment.group(1), assignment.group(2));
            } else if (line.startsWith("curl ")) {
                String command = line;
                for (Map.Entry<String, String> variable : variables.entrySet()) {
                    command = command.replace("$" + variable.getKey(), variable.getValue());
                }
                commands.add(new Curl(command, new ArrayList<>()));
                after = true;
            } else if (line.startsWith("# ") && after && !line.matches("# \\d\\. .*")) {
                commands.get(commands.size() - 1).expected.add(pattern(line.substring(2)));
            } else {
                after = false;
            }
        }
        return commands;
    }

    /** Sends what curl would. */
    public Answer send(Server server) {
        String method = "";
        String path = "";
        List<String> headers = new ArrayList<>();
        String body = null;
        List<String> words = words();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-i" -> {}
                case "-X" -> method = words.get(++i);
                case "-H" -> headers.add(words.get(++i));
                case "-d" -> body = words.get(++i);
                default -> path = words.get(i).replaceFirst("^http://localhost:8147(?=/)", "");
            }
        }
        boolean bare = method.isEmpty();
        Call call = server.call(bare ? (body == null ? "GET" : "POST") : method, path);
        if (body != null) {
            call.header("Content-Type", "application/x-www-form-urlencoded").body(body);
        }
        headers.forEach(header -> call.header(header.split(": ", 2)[0], header.split(": ", 2)[1]));
        return call.send();
    }

    private List<String> words() {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            words.add(Stream.of(matcher.group(1), matcher.group(2), matcher.group(3))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow());
        }
        return words;
    }

    private static String pattern(String said) {
        return "(?s)" + Pattern.quote(said).replace("…", "\\E.*\\Q");
    }
}
