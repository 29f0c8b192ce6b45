package dev.fakedrs.world.document;

import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.configuration.Endpoint;
import dev.fakedrs.job.configuration.Endpoints;
import dev.fakedrs.job.configuration.Placement.Tag;
import dev.fakedrs.journal.Redaction;
import org.jspecify.annotations.Nullable;

/** How a job is set up, without secrets that a client put where none belongs. */
final class ShownConfiguration {

    private ShownConfiguration() {}

    static Configuration of(Configuration kept) {
        Endpoints endpoints = kept.endpoints();
        return kept.with(kept.placement()
                        .with(kept.placement().tags().stream()
                                .map(ShownConfiguration::tag)
                                .toList()))
                .with(new Endpoints(endpoint(endpoints.source()), endpoint(endpoints.target())));
    }

    /** The same text, without what is a secret by its form or by a name before it. */
    static @Nullable String text(@Nullable String kept) {
        return kept == null ? null : Redaction.ofNobody().own(kept);
    }

    private static Tag tag(Tag kept) {
        boolean secret = kept.key() != null && Redaction.isSecret(kept.key());
        return new Tag(text(kept.key()), secret ? Redaction.BLOT : text(kept.value()));
    }

    private static @Nullable Endpoint endpoint(@Nullable Endpoint kept) {
        return kept == null
                ? null
                : new Endpoint(
                        kept.dbType(),
                        text(kept.azCode()),
                        text(kept.region()),
                        text(kept.instId()),
                        text(kept.instName()),
                        text(kept.vpcId()),
                        text(kept.subnetId()),
                        text(kept.securityGroupId()),
                        text(kept.projectId()),
                        text(kept.dbName()),
                        text(kept.dbUser()),
                        kept.dbPort(),
                        text(kept.ip()),
                        kept.sslLink(),
                        text(kept.mongoHaMode()),
                        kept.clusterMode());
    }
}
