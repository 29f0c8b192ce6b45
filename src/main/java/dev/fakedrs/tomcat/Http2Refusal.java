package dev.fakedrs.tomcat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.coyote.Adapter;
import org.apache.coyote.Processor;
import org.apache.coyote.Request;
import org.apache.coyote.UpgradeProtocol;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * Rejects a client that begins with HTTP/2 like a client with any other unknown version. Tomcat recognizes the HTTP/2 preface
 * and would close the connection. After a blank line, Tomcat reads the preface as a normal request line.
 */
record Http2Refusal(Supplier<Processor> http11) implements UpgradeProtocol {

    @Override
    public Processor getProcessor(SocketWrapperBase<?> connection, Adapter adapter) {
        connection.unRead(ByteBuffer.wrap("\r\n".getBytes(StandardCharsets.US_ASCII)));
        return http11.get();
    }

    @Override
    public String getHttpUpgradeName(boolean encrypted) {
        return "h2c";
    }

    @Override
    public byte[] getAlpnIdentifier() {
        return new byte[0];
    }

    @Override
    public String getAlpnName() {
        return "";
    }

    @Override
    public InternalHttpUpgradeHandler getInternalUpgradeHandler(
            SocketWrapperBase<?> connection, Adapter adapter, Request request) {
        throw new UnsupportedOperationException("No request is upgraded");
    }

    /** Ignores the header Upgrade. */
    @Override
    public boolean accept(Request request) {
        return false;
    }
}
