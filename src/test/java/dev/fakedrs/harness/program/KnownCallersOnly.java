package dev.fakedrs.harness.program;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/** A server that takes only tokens that it issued and signatures that it verified, and knows two users and a key. */
@TestPropertySource(
        properties = {
            "fake-drs.auth=issued",
            "fake-drs.identity.users[0].name=anna",
            "fake-drs.identity.users[0].password=annas-word",
            "fake-drs.identity.users[1].name=rita",
            "fake-drs.identity.users[1].password=ritas-word",
            "fake-drs.identity.users[1].domain=Readers",
            "fake-drs.identity.users[1].access=read",
            "fake-drs.identity.keys[0].access=" + KnownCallersOnly.ACCESS_KEY,
            "fake-drs.identity.keys[0].secret=" + KnownCallersOnly.SECRET_KEY
        })
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface KnownCallersOnly {

    String ACCESS_KEY = "EXAMPLEACCESSKEY0001";

    String SECRET_KEY = "an-example-of-a-secret";
}
