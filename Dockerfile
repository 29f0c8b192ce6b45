FROM eclipse-temurin:25-jdk AS build
WORKDIR /build
COPY .mvn .mvn
COPY mvnw pom.xml ./
# Builds one source file that hardly ever changes: that fetches all the build needs into a layer of its own.
COPY src/main/java/dev/fakedrs/package-info.java src/main/java/dev/fakedrs/
RUN ./mvnw -B -q package -DskipTests -Dspring-boot.repackage.skip -Dspring-boot.aot.skip
COPY src/main src/main
RUN ./mvnw -B -q package -DskipTests \
    && java -Djarmode=tools -jar target/fake-drs-*.jar extract --layers --application-filename fake-drs.jar \
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
# Starts the emulator once, calls it, and keeps what Java has loaded and linked by then: that more than halves each start.
# Tier3...: what a start alone calls more often than that is noted as the fast compiler's. The optimizing one would otherwise compile
# it in the midst of each start. What is busy only when calls come in is not noted, and is optimized as ever.
RUN java -XX:AOTCacheOutput=fake-drs.aot -XX:+UseParallelGC -XX:-UsePerfData -XX:TieredStopAtLevel=1 \
        -XX:Tier3InvocationThreshold=5000 -XX:Tier3MinInvocationThreshold=2500 -XX:Tier3CompileThreshold=50000 \
        -cp fake-drs.jar dev.fakedrs.Rehearsal
# TieredStopAtLevel: the fast compiler alone. A start takes a tenth to a fifth less time, and each call two and a half times as much. Where a
# server is to run for long under load, leave it out (docker run -e JDK_JAVA_OPTIONS=-Xmx320m): then Java compiles the busiest parts again, better.
# Xmx: without it, garbage could fill most of the machine's memory before it is collected. It is enough for 10,000 projects.
ENV JDK_JAVA_OPTIONS="-Xmx320m -XX:TieredStopAtLevel=1"
# A container's own network decides who can reach it: here it listens on all addresses, as it could not be reached otherwise.
ENV SERVER_ADDRESS=0.0.0.0
USER 10001:10001
EXPOSE 8147
# The check takes none of the server's options for Java: with a debugger's port, or another collector, it could not start.
HEALTHCHECK --interval=5s --timeout=5s --start-period=30s --retries=3 \
    CMD ["env", "-u", "JAVA_TOOL_OPTIONS", "-u", "JDK_JAVA_OPTIONS", \
         "java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx16m", "-XX:-UsePerfData", \
         "-cp", "fake-drs.jar", "dev.fakedrs.HealthCheck"]
# UseParallelGC: of the two collectors that take the least memory and time to start, the one that lets calls wait less. More than two
# threads of it would not help so small a heap. -UseAdaptiveSizePolicy: the parts of the heap keep their sizes, whatever the load.
# Xms, Xmn: what is young is let go of before it is kept for long, so that a server which runs for days stays as small as it was.
# MaxRAMPercentage: counts where there is no Xmx. What is left is for all that Java keeps beside the heap.
# ExitOnOutOfMemoryError: whoever started the container sees it end, instead of answers that fail at random.
# -UsePerfData: its file in /tmp could not be written where the file system is read-only.
ENTRYPOINT ["java", "-XX:AOTCache=fake-drs.aot", "-XX:+UseParallelGC", "-XX:ParallelGCThreads=2", "-XX:-UseAdaptiveSizePolicy", \
            "-Xms128m", "-Xmn64m", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-XX:-UsePerfData", "-jar", "fake-drs.jar"]
