package dev.fakedrs.faults.connection;

import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Many clients, each with a connection that stays open until all are closed. */
public final class Clients implements AutoCloseable, Iterable<RawSocket> {

    private final List<RawSocket> sockets = new ArrayList<>();

    public RawSocket add(RawSocket socket) {
        sockets.add(socket);
        return socket;
    }

    public int count() {
        return sockets.size();
    }

    @Override
    public Iterator<RawSocket> iterator() {
        return sockets.iterator();
    }

    public void vanish() throws IOException {
        for (RawSocket socket : sockets) {
            socket.vanish();
        }
    }

    @Override
    public void close() throws IOException {
        for (RawSocket socket : sockets) {
            socket.close();
        }
    }
}
