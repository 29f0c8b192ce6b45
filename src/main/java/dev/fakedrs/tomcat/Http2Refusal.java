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
 * Lets a client that begins with HTTP/2 be refused as one of any other unknown version. Tomcat knows the bytes that such a
 * client begins with, and without HTTP/2 would hang up: behind a blank line they are a request line like any other.
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

    /** A request with the header Upgrade is answered as it is. */
    @Override
    public boolean accept(Request request) {
        return false;
    }
}
