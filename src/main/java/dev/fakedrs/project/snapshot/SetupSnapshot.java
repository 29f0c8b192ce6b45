package dev.fakedrs.project.snapshot;

import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.Endpoints;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.NodePlacement.Tag;
import dev.fakedrs.journal.redaction.SecretRedactor;
import org.jspecify.annotations.Nullable;

/** Redacts a job's setup, because a client may have put a secret into any field. */
final class SetupSnapshot {

    private SetupSnapshot() {}

    static JobSetup of(JobSetup kept) {
        Endpoints endpoints = kept.endpoints();
        return kept.withPlacement(kept.placement()
                        .withTags(kept.placement().tags().stream()
                                .map(SetupSnapshot::tag)
                                .toList()))
                .withEndpoints(new Endpoints(endpoint(endpoints.source()), endpoint(endpoints.target())));
    }

    /** Returns a text without secrets, which are recognized by their form or by the name before them. */
    static @Nullable String text(@Nullable String kept) {
        return kept == null ? null : SecretRedactor.ofNobody().own(kept);
    }

    private static Tag tag(Tag kept) {
        boolean secret = kept.key() != null && SecretRedactor.isSecret(kept.key());
        return new Tag(text(kept.key()), secret ? SecretRedactor.BLOT : text(kept.value()));
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
