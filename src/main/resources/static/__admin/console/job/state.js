// What a job's document says of one instant: its status, what comes next, and how far it is.

const TONES = [
  [/FAILED/, 'bad'],
  [/^INCRE_TRANSFER_STARTED$|PASSED$|SUCCESSFUL$|SWITCH_VIP_COMPLETE/, 'good'],
  [/^RELEASE.*COMPLETE$|^DELETED$/, 'done'],
  [/CONFIGURATION|PAUSING|WAITING/, 'wait'],
];

/** The colour of a status: good, bad, wait, done or busy. The status is always named beside it. */
export function toneOf(status) {
  return (TONES.find(([pattern]) => pattern.test(status)) || [null, 'busy'])[1];
}

/** The statuses that were and will be, each from its instant on: [{status, from, done}]. */
export function lifeOf(job) {
  const phases = job.life || [{ status: job.status, from: job.create_time }];
  return phases.map((phase) => ({ ...phase, at: Date.parse(phase.from) }));
}

/** The status at an instant. The first one also holds for all earlier time. */
export function statusAt(job, now) {
  const life = lifeOf(job);
  return (life.findLast((phase) => phase.at <= now) || life[0]).status;
}

/** What time alone will bring: [{at, from, event}], the next one first. */
export function eventsAhead(job, now) {
  const life = lifeOf(job);
  const ahead = life.slice(1).map((phase, i) => ({ at: phase.at, from: life[i].at, event: phase.status }));
  const switchover = job.switchover;
  if (switchover) {
    const event = switchover.error_code ? 'SWITCH_VIP_FAILED' : 'SWITCH_VIP_COMPLETE';
    ahead.push({ at: Date.parse(switchover.ends_at), from: Date.parse(switchover.started_at), event });
  }
  const precheck = job.configuration?.checks?.precheck;
  if (precheck) {
    ahead.push({ at: Date.parse(precheck.ends_at), from: Date.parse(precheck.started_at), event: 'PRECHECK' });
  }
  return ahead.filter((event) => event.at > now).sort((a, b) => a.at - b.at);
}

/** The switchovers that are known, the oldest first. */
export function switchoversOf(job) {
  return [...(job.earlier_switchovers || []), ...(job.switchover ? [job.switchover] : [])];
}

/** What was: [{at, event, detail}], the oldest first. */
export function eventsPast(job, now) {
  const past = lifeOf(job).map((phase) => ({ at: phase.at, event: phase.status }));
  for (const switchover of switchoversOf(job)) {
    const ended = switchover.error_code ? 'SWITCH_VIP_FAILED' : 'SWITCH_VIP_COMPLETE';
    past.push({ at: Date.parse(switchover.started_at), event: 'SWITCH_VIP_START', detail: switchover.mode });
    past.push({ at: Date.parse(switchover.ends_at), event: ended, detail: switchover.error_code || switchover.mode });
  }
  return past.filter((event) => event.at <= now).sort((a, b) => a.at - b.at);
}

/** Which part of the time up to an event has passed, from 0 to 1. */
export function partOf(event, now) {
  return event.at <= event.from ? 1 : Math.min(1, Math.max(0, (now - event.from) / (event.at - event.from)));
}

/** The part of the full transfer that is done, in percent; null before it begins. */
export function progressOf(job, now) {
  const life = lifeOf(job);
  const index = life.findLastIndex((phase) => phase.at <= now);
  const phase = life[Math.max(index, 0)];
  if (phase.status === 'FULL_TRANSFER_STARTED') {
    const done = phase.done || 0;
    const next = life[index + 1];
    return 100 * (next ? done + (1 - done) * partOf({ from: phase.at, at: next.at }, now) : done);
  }
  if (/FULL_TRANSFER_COMPLETE|INCRE_TRANSFER/.test(phase.status)) {
    return 100;
  }
  return phase.done ? 100 * phase.done : null;
}

/** The switchover at an instant: null, or {mode, status, part}. */
export function switchoverAt(job, now) {
  const { switchover } = job;
  if (!switchover) {
    return null;
  }
  const span = { from: Date.parse(switchover.started_at), at: Date.parse(switchover.ends_at) };
  const running = now < span.at;
  const ended = switchover.error_code ? 'SWITCH_VIP_FAILED' : 'SWITCH_VIP_COMPLETE';
  return { ...switchover, status: running ? 'SWITCH_VIP_START' : ended, running, part: partOf(span, now), left: span.at - now };
}
