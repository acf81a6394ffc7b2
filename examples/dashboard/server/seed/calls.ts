import type { Call } from '../../shared/report.ts';
import { businessDay, happenings } from './business-day.ts';
import { agents, customers } from './names.ts';

const topic = 1;
const usualPerDay = 25;

/** The calls after `from`, up to and including `to`, oldest first. */
export function callsBetween(from: number, to: number): Generator<Call> {
  return happenings(from, to, callsOfDay, (call) => call.startedAt);
}

function callsOfDay(number: number): readonly Call[] {
  const day = businessDay(number, topic);
  const { random } = day;
  return Array.from({ length: day.volume(usualPerDay) }, (_, index) => {
    const direction = random.weighted({ inbound: 64, outbound: 36 });
    const outcome = random.weighted({ answered: 75, missed: 16, voicemail: 9 });
    return {
      id: `call-${number}-${index + 1}`,
      startedAt: day.moment(),
      direction,
      customer: random.pick(customers),
      agent: random.pick(agents),
      outcome,
      seconds: outcome === 'missed' ? 0 : Math.ceil(random.skewed(outcome === 'answered' ? 215 : 34, 0.75)),
    };
  });
}
