import type { Payment } from '../../shared/report.ts';
import { businessDay, happenings } from './business-day.ts';
import { customers } from './names.ts';

const topic = 2;
const usualPerDay = 8;

/** The payments after `from`, up to and including `to`, oldest first. */
export function paymentsBetween(from: number, to: number): Generator<Payment> {
  return happenings(from, to, paymentsOfDay, (payment) => payment.madeAt);
}

function paymentsOfDay(number: number): readonly Payment[] {
  const day = businessDay(number, topic);
  const { random } = day;
  return Array.from({ length: day.volume(usualPerDay) }, (_, index) => ({
    id: `payment-${number}-${index + 1}`,
    madeAt: day.moment(),
    customer: random.pick(customers),
    method: random.weighted({ card: 61, 'direct debit': 24, 'bank transfer': 15 }),
    status: random.weighted({ succeeded: 85, pending: 5, failed: 6, refunded: 4 }),
    cents: Math.round(random.skewed(240, 0.8) * 20) * 5,
  }));
}
