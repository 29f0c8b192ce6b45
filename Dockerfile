FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
# Builds one source file that hardly ever changes: that fetches all the build needs into a layer of its own.
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
# The layer of Spring Boot's loader is left out: an extracted application is started without it.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY src/main/docker/*.options ./
# Starts the emulator once, calls it, and keeps what Java has loaded and linked by then.
RUN java @training.options dev.fakedrs.Rehearsal
# Xmx: without it, garbage could fill most of the machine's memory before it is collected. It is enough for 10,000 projects.
ENV JDK_JAVA_OPTIONS="-Xmx320m"
# A container's own network decides who can reach it: here it listens on all addresses, as it could not be reached otherwise.
ENV SERVER_ADDRESS=0.0.0.0
USER 10001:10001
EXPOSE 8147
# The check takes none of the server's options for Java: with a debugger's port, or another collector, it could not start.
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=3 \
    CMD ["env", "-u", "JAVA_TOOL_OPTIONS", "-u", "JDK_JAVA_OPTIONS", \
         "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx16m", "-XX:-UsePerfData", \
         "-cp", "application.jar", "dev.fakedrs.HealthCheck"]
ENTRYPOINT ["java", "@start.options"]
