# The base images are named by tag. Dependabot renews them, and the provenance of a released image has their digests.
FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
# Builds one source file that rarely changes, so that a separate layer caches all dependencies of the build.
COPY src/main/java/dev/fakedrs/package-info.java src/main/java/dev/fakedrs/
RUN ./mvnw -B -q package -DskipTests -Dspring-boot.repackage.skip -Dspring-boot.aot.skip
COPY src/main src/main
RUN ./mvnw -B -q package -DskipTests \
    && java -Djarmode=tools -jar target/fake-drs-*.jar extract --layers --application-filename application.jar \
        --destination layers

FROM eclipse-temurin:25-jre
LABEL org.opencontainers.image.title="fake-drs" \
      org.opencontainers.image.description="An emulator of the Data Replication Service of Open Telekom Cloud and Huawei Cloud" \
      org.opencontainers.image.licenses="Apache-2.0"
WORKDIR /app
# An extracted application does not need the layer of Spring Boot's loader.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY src/main/docker/*.options ./
# Starts and calls the emulator once, and stores the loaded and linked classes in a cache for later starts.
RUN java @training.options dev.fakedrs.Rehearsal
# Without -Xmx, garbage could fill most of the machine's memory before its collection. 320 MB are enough for 10,000 projects.
ENV JDK_JAVA_OPTIONS="-Xmx320m"
# In a container the server must listen on all addresses. The container's network controls the access.
ENV SERVER_ADDRESS=0.0.0.0
USER 10001:10001
EXPOSE 8147
# The health check ignores the server's JVM options: it could not start with a debugger port or another collector.
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=3 \
    CMD ["env", "-u", "JAVA_TOOL_OPTIONS", "-u", "JDK_JAVA_OPTIONS", \
         "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx16m", "-XX:-UsePerfData", \
         "-cp", "application.jar", "dev.fakedrs.HealthCheck"]
ENTRYPOINT ["java", "@start.options"]
