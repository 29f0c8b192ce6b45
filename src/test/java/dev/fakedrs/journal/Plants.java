package dev.fakedrs.journal;

import java.util.List;

/** Secrets to plant, and where. */
final class Plants {

    /** Looks harmless: only its place tells that it is a secret. */
    static final String WORD = "pomegranate";

    /** Looks like a secret, wherever it stands. */
    static final String RANDOM = "p0megranat3";

    static final List<String> NAMES = List.of(
            ("password db_password dbPassword init_password userPass dbpass pass passwd passcode passphrase pwd db_pw pw pin otp totp"
                            + " mfa_code sk SK secret_key secretKey access_key ak api_key apikey ssh_key sshKey signing_key private_key"
                            + " encryption-key jwt JWT id_token accessToken csrf session session_id sid sig signature auth authorization"
                            + " bearer credential credentials creds cookie sas sas_token dsn connection_string connectionString nonce"
                            + " vault_key keytab client_secret hmac seed saml.assertion passwort kennwort mfa-captcha ticket cvc"
                            + " jsessionid phpsessid authz security_answer unlock_code kata_sandi Zugangscode")
                    .split(" "));

    /** Where a name gives its value away: {0} is the name, {1} the secret. */
    static final List<String> BODIES = List.of(
            "{'%1$s':'%2$s'}",
            "{'mode':'source','a':[{'%1$s':{'b':['%2$s',1]}}]}",
            "{'name':'%1$s','value':'%2$s'}",
            "{'target_value':'%2$s','key':'%1$s'}",
            "{'params':[{'group':'g','key':'%1$s','target_value':'%2$s'}]}",
            "{'tags':[{'value':{'x':['%2$s']},'key':'%1$s'}]}",
            "['%1$s','%2$s']",
            "{'mode':['%1$s',['%2$s']]}",
            "{'property':'[{\\'%1$s\\':\\'%2$s\\'}]'}",
            "{'description':'%1$s=%2$s'}",
            "{'description':'%1$s: %2$s'}",
            "{'mode':'{\\'%1$s\\' : \\'%2$s'}",
            "{'%1$s=%2$s':1}",
            "{'%1$s':'%2$s",
            "{'name':'%1$s','value':'%2$s'",
            "a=b&%1$s=%2$s",
            "<x %1$s='%2$s'/>");

    /** Secrets by their form, each with the RANDOM part that must not be seen. */
    static final List<String> FORMS = List.of(
            "Bearer " + RANDOM,
            "Negotiate " + RANDOM,
            "basic " + RANDOM + "==",
            "mysql://root:" + RANDOM + "@10.0.0.1:3306/orders",
            "jdbc:postgresql://h/d?user=u&password=" + RANDOM,
            "redis://:" + RANDOM + "@h",
            "root:" + RANDOM + "@tcp(10.0.0.1:3306)/orders",
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx" + RANDOM + ".abc-_",
            "-----BEGIN RSA PRIVATE KEY-----\\nMIIE" + RANDOM + "\\n-----END RSA PRIVATE KEY-----",
            "-----BEGIN CERTIFICATE-----" + RANDOM,
            "fake-drs.cDE." + RANDOM + "-0000",
            "fake-drs-domain.e30." + RANDOM,
            "ABCDEF" + RANDOM + "GHIJKL",
            "AKIA0123456789ABCDEF " + RANDOM + "AAAABBBBccccddddeeee11112",
            "pin = " + RANDOM,
            "x&SECRET:" + RANDOM);

    private Plants() {}
}
