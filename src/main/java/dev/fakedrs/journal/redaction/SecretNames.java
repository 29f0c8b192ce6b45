package dev.fakedrs.journal.redaction;

import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Tells the names of secrets from other names, by their words. */
final class SecretNames {

    /** Accents, and what cannot be seen. */
    private static final Pattern NOT_SEEN = Pattern.compile("[\\p{M}\\p{Cf}]");

    /** Parts of names that hardly any other word has, in several languages. */
    private static final Stems STEMS = new Stems(plain("""
            accesscode accesskey adgangskode apikey authcode authorization bearer connectionstr connectionur connstr connur
            contrasen cookie credential geheim haslo hasło heslo jdbcur jelszo kennwort keyring keystore keytab losenord lozinka
            matkhau mnemonic motdepasse motpasse palavrapasse parola parool passcode passord passphr passw pincode privatekey
            pswd pwd recoveryphrase salasana secret securitycode seedphrase senha sifre signature slaptazodis token truststore
            verificationcode wachtwoord
            密码 密碼 口令 密钥 密鑰 密匙 私钥 令牌 凭证 凭据 秘密 пароль секрет токен κωδικ סיסמ パスワード 暗証 トークン 비밀번호 암호
            """));

    /** Each makes a name that of a secret, as a word of its own. */
    private static final Stems WORDS = new Stems("""
            ak assertion auth captcha clave cred creds csrf cvc cvn cvv dek dsn hmac hotp jks jwe jws jwt kek mdp mfa nonce oauth
            otp pass pem pfx pin pkcs psk psw puk pw salt sas saml seed session sid sig sign signing sk ssh ssn sso tan ticket
            totp vault xsrf
            """);

    /** Before the word key, these make it one of data. */
    private static final Stems KINDS_OF_DATA = new Stems(
            "column composite foreign group index natural partition prim primary public row shard sharding sort unique");

    /** These end as the names of secrets do. */
    private static final Stems INNOCENT =
            new Stems("bypass compass donkey hockey monkey overpass surpass trespass turkey whiskey");

    private static final Stems KEYS = new Stems("key keys");
    private static final String[] ENDS = {"pass", "pw", "key", "keys"};

    /** What is longer is no name. */
    static final int MAX_LENGTH = 64;

    private static final SeenTexts NO_SECRETS = new SeenTexts();

    private SecretNames() {}

    /** Whether a name is that of a secret. */
    static boolean isOne(String name) {
        if (name.length() < 2 || name.length() > MAX_LENGTH) {
            return false;
        }
        if (NO_SECRETS.have(name)) {
            return false;
        }
        boolean isOne = looksLikeOne(plain(name));
        if (!isOne) {
            NO_SECRETS.add(name);
        }
        return isOne;
    }

    private static boolean looksLikeOne(String plain) {
        boolean isWord = true;
        boolean isAfterData = true;
        int start = 0;
        for (int i = 0; i < plain.length(); i++) {
            if (!Chars.is(plain.charAt(i), Chars.LETTER)) {
                if (isEscape(plain, i)) {
                    return true;
                }
                isWord = false;
                start = i + 1;
            } else if (endsWord(plain, i)) {
                if (isOfSecret(plain, start, i + 1, isAfterData)) {
                    return true;
                }
                isAfterData = KINDS_OF_DATA.have(plain, start, i + 1);
                start = i + 1;
            }
        }
        return STEMS.areIn(isWord ? plain : lettersOf(plain).toString());
    }

    /**
     * Whether a word makes its name that of a secret.
     *
     * @param isAfterData whether a key would be one of data
     */
    private static boolean isOfSecret(String name, int start, int end, boolean isAfterData) {
        if (WORDS.have(name, start, end)) {
            return true;
        }
        if (KEYS.have(name, start, end)) {
            return !isAfterData;
        }
        for (String last : ENDS) {
            if ((name.charAt(end - 1) | ' ') == last.charAt(last.length() - 1)
                    && name.regionMatches(true, end - last.length(), last, 0, last.length())) {
                return !INNOCENT.have(name, start, end);
            }
        }
        return false;
    }

    /** Whether a text, such as the value of a field, gives the name of a secret: what stands beside it may be the secret. */
    static boolean areNamedBy(String text) {
        return hasFewWords(text) ? isOne(text) : text.length() <= MAX_LENGTH && areIn(plain(text));
    }

    private static boolean hasFewWords(String text) {
        int second = text.indexOf(' ', text.indexOf(' ') + 1);
        return second < 0 || text.indexOf(' ', second + 1) < 0;
    }

    /** Whether a text has a part of a name that only secrets have. */
    static boolean areIn(String text) {
        return STEMS.areIn(text);
    }

    /** Whether a letter is escaped here as in URLs, JSON or XML: a name may be hidden so. */
    static boolean isEscape(String text, int index) {
        return switch (text.charAt(index)) {
            case '%' -> areHex(text, index + 1, 2);
            case '\\' -> text.startsWith("u", index + 1) && areHex(text, index + 2, 4);
            case '&' -> text.startsWith("#", index + 1);
            default -> false;
        };
    }

    private static boolean areHex(String text, int index, int count) {
        for (int i = index; i < index + count; i++) {
            if (i >= text.length() || !HexFormat.isHexDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A text in plain letters: without accents, and without what cannot be seen. */
    static String plain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return NOT_SEEN.matcher(Normalizer.normalize(text, NFKD)).replaceAll("");
            }
        }
        return text;
    }

    /** The letters of a name, and those that signs and digits stand for as in {@code p4ssw0rd}. */
    private static StringBuilder lettersOf(String name) {
        StringBuilder letters = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            int sign = "01345@$".indexOf(name.charAt(i));
            char letter = sign < 0 ? name.charAt(i) : "oieasas".charAt(sign);
            if (Character.isLetter(letter)) {
                letters.append(letter);
            }
        }
        return letters;
    }

    /** Whether a letter is the last of a word, as each of them in {@code db_Password} and {@code SSHKey} is. */
    private static boolean endsWord(String name, int index) {
        if (index + 1 == name.length() || !Chars.is(name.charAt(index + 1), Chars.LETTER)) {
            return true;
        }
        boolean isAcronym = index + 2 < name.length() && Chars.is(name.charAt(index + 2), Chars.LOWER);
        return Chars.is(name.charAt(index + 1), Chars.UPPER)
                && (isAcronym || Chars.is(name.charAt(index), Chars.LOWER));
    }
}
