// How times, durations and documents are written.

const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'UTC', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
});

/** 2026-03-02 08:00:03, in UTC. */
export function dateTime(millis) {
  return TIME.format(millis);
}

/** 08:00:03, in UTC. */
export function timeOfDay(millis) {
  return dateTime(millis).slice(11);
}

/** A span of time in at most two units: 41 s, 2 min 5 s, 3 h 20 min. */
export function span(millis) {
  const seconds = Math.max(0, Math.ceil(millis / 1000));
  const units = [[86400, 'd'], [3600, 'h'], [60, 'min'], [1, 's']];
  const first = units.findIndex(([size]) => seconds >= size);
  if (first < 0) {
    return '0 s';
  }
  const [size, name] = units[first];
  const [nextSize, nextName] = units[first + 1] || [];
  const rest = nextSize ? Math.floor((seconds % size) / nextSize) : 0;
  return `${Math.floor(seconds / size)} ${name}${rest > 0 ? ` ${rest} ${nextName}` : ''}`;
}

/** A JSON text with indents; any other text as it is. */
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
