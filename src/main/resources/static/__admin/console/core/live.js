// What happens in a project, as its events tell it, and what its clock shows.
import { fetchAdmin, pathOf } from './api.js';
import { createContext, useContext, useEffect, useState } from './html.js';
import { readEvents } from './stream.js';

const RETRY_AFTER = 1000;

/** The events of one project. A hidden page does not listen, as browsers allow only few connections. */
export class Live {
  constructor(projectId) {
    this.projectId = projectId;
    this.listeners = new Set();
    this.connected = false;
    this.clock = null;
    this.lastId = null;
    this.onVisibility = () => (document.hidden ? this.disconnect() : this.connect());
  }

  start() {
    document.addEventListener('visibilitychange', this.onVisibility);
    this.connect();
  }

  stop() {
    document.removeEventListener('visibilitychange', this.onVisibility);
    this.disconnect();
  }

  disconnect() {
    this.connection?.abort();
    this.connection = null;
  }

  async connect() {
    const connection = new AbortController();
    this.disconnect();
    this.connection = connection;
    while (this.connection === connection) {
      try {
        await this.listen(connection.signal);
      } catch {
        // The connection was cut; the next one goes on behind the last event.
      }
      if (this.connection === connection) {
        this.tell('connection', { connected: false });
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      }
    }
  }

  async listen(signal) {
    const headers = this.lastId ? { 'Last-Event-ID': this.lastId } : {};
    const response = await fetchAdmin('GET', pathOf(this.projectId, 'events'), { headers, signal, background: true });
    if (!response.ok) {
      throw new Error(`HTTP ${response.status}`);
    }
    this.tell('connection', { connected: true });
    await readEvents(response.body, (event) => {
      this.lastId = event.id ?? this.lastId;
      this.tell(event.type, JSON.parse(event.data));
    });
  }

  tell(type, data) {
    if (type === 'connection') {
      this.connected = data.connected;
    } else if (type === 'clock') {
      this.setClock(data);
    }
    this.listeners.forEach((listener) => listener(type, data));
  }

  /** Takes over what the clock shows; between two such readings a running clock is computed. */
  setClock(state) {
    this.clock = { ...state, shown: Date.parse(state.now), at: performance.now() };
  }

  /** What the clock shows, in milliseconds since 1970. */
  now() {
    const clock = this.clock;
    if (!clock) {
      return Date.now();
    }
    const passed = clock.mode === 'running' ? (performance.now() - clock.at) * (clock.speed ?? 1) : 0;
    return clock.shown + passed;
  }
}

export const LiveProject = createContext(null);

export function useLive() {
  return useContext(LiveProject);
}

/** Calls a function at each event of the project. */
export function useEvents(listener, inputs) {
  const live = useLive();
  useEffect(() => {
    live.listeners.add(listener);
    return () => live.listeners.delete(listener);
  }, [live, ...inputs]);
}

/** What the clock shows; drawn anew some times a second while it runs. */
export function useNow(interval = 250) {
  const live = useLive();
  const [now, setNow] = useState(() => live.now());
  useEffect(() => {
    const look = () => setNow(live.now());
    const timer = setInterval(look, interval);
    live.listeners.add(look);
    return () => {
      clearInterval(timer);
      live.listeners.delete(look);
    };
  }, [live, interval]);
  return now;
}
