package dev.fakedrs.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** One connection by hand: what a client says on it, and what it hears. */
public final class RawSocket implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    public RawSocket(int port) throws IOException {
        this(port, new Socket());
    }

    private RawSocket(int port, Socket socket) throws IOException {
        this.socket = socket;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
    }

    /** A connection whose client has little room for what it has not read yet. */
    public static RawSocket narrow(int port) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        return new RawSocket(port, socket);
    }

    public RawSocket say(String text) throws IOException {
        return say(text.getBytes(StandardCharsets.UTF_8));
    }

    public RawSocket say(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Says no more, but still listens. */
    public RawSocket hush() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Whether there is something to hear, without waiting for it. */
    public boolean hears() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** The next byte; negative at the end. */
    public int hear() throws IOException {
        return socket.getInputStream().read();
    }

    /** The next answer of a call that was not a HEAD. */
    public Answer answer() throws IOException {
        return answer(false);
    }

    Answer answer(boolean head) throws IOException {
        InputStream in = socket.getInputStream();
        String[] status = line(in).split(" ", 3);
        assertThat(status[0]).startsWith("HTTP/1.");
        HttpHeaders headers = new HttpHeaders();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(":", 2);
            headers.add(header[0], header[1].strip());
        }
        byte[] body = in.readNBytes(head ? 0 : (int) Math.max(headers.getContentLength(), 0));
        return new Answer(Integer.parseInt(status[1]), headers, new String(body, StandardCharsets.UTF_8));
    }

    /** Waits for the end of the connection, be it orderly or not; whatever came before it. */
    public String rest() throws IOException {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(heard);
        } catch (SocketException reset) {
            // An end like any other, here.
        }
        return heard.toString(StandardCharsets.ISO_8859_1);
    }

    /** Vanishes: no orderly end, but a reset. */
    public void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
