package dev.fakedrs.harness.client;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.Server;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A curl command from a document, and what the lines after it say that it answers.
 *
 * @param expected patterns: first of status and body, then of headers; none where a part of the answer is kept
 * @param kept the variable that a part of the answer becomes, and where that is, as a JSON pointer; empty: none
 * @param variables of the block of shell, as far as they are known
 */
public record Curl(String command, List<String> expected, List<String> kept, Map<String, String> variables) {

    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Z]+)=(?:'([^']*)'|([^\\s'$]+))");
    private static final Pattern KEEPING = Pattern.compile("([A-Z]+)=\\$\\((curl .*) \\| jq -r '(\\S+)'\\)");
    private static final Pattern VARIABLE = Pattern.compile("\\$([A-Z]+)");

    /** The commands of a block of shell; a comment after one says what it answers, with … for what varies. */
    public static List<Curl> in(String shell) {
        List<Curl> commands = new ArrayList<>();
        Map<String, String> variables = new LinkedHashMap<>();
        boolean after = false;
        for (String line : shell.replace("\\\n", " ").lines().toList()) {
            Matcher assignment = ASSIGNMENT.matcher(line);
            Matcher keeping = KEEPING.matcher(line);
            if (assignment.matches()) {
                variables.put(
                        assignment.group(1), assignment.group(2) == null ? assignment.group(3) : assignment.group(2));
            } else if (keeping.matches()) {
                String pointer = keeping.group(3).replaceAll("[.\\[\\]]+", "/");
                List<String> kept = List.of(keeping.group(1), pointer);
                commands.add(new Curl(keeping.group(2), List.of(), kept, variables));
            } else if (line.startsWith("curl ")) {
                commands.add(new Curl(line, new ArrayList<>(), List.of(), variables));
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
        headers.forEach(header -> call.header(header.split(": *", 2)[0], header.split(": *", 2)[1]));
        Answer answer = call.send();
        if (!kept.isEmpty()) {
            variables.put(kept.get(0), answer.json().requiredAt(kept.get(1)).asString());
        }
        return answer;
    }

    private List<String> words() {
        String known =
                VARIABLE.matcher(command).replaceAll(name -> Matcher.quoteReplacement(variables.get(name.group(1))));
        List<String> words = new ArrayList<>();
        WORD.matcher(known).results().map(MatchResult::group).forEach(word -> words.add(unquoted(word)));
        return words;
    }

    private static String unquoted(String word) {
        return PIECE.matcher(word)
                .results()
                .map(piece -> Stream.of(piece.group(1), piece.group(2), piece.group(3))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.joining());
    }

    private static String pattern(String said) {
        return "(?s)" + Pattern.quote(said).replace("…", "\\E.*\\Q");
    }
}
