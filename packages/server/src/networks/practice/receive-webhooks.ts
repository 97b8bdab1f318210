// SPDX-License-Identifier: EUPL-1.2
import { createHmac, timingSafeEqual } from 'node:crypto';
import { NetworkRefused, type ReceivesWebhooks } from '../network.ts';
import { toEvent, wireWebhook } from './wire.ts';

const SIGNATURE = /^sha256=([0-9a-f]{64})$/;

export const receivesWebhooks: ReceivesWebhooks = {
  verify(rawBody, headers, secret) {
    const given = SIGNATURE.exec(headers['practice-signature-256'] ?? '')?.[1];
    if (given === undefined || secret === '') return false;
    return timingSafeEqual(Buffer.from(given, 'hex'), createHmac('sha256', secret).update(rawBody).digest());
  },
  parse(rawBody) {
    const read = wireWebhook.safeParse(parseJson(rawBody));
    if (!read.success) {
      const [issue] = read.error.issues;
      throw new NetworkRefused(
        'invalid',
        `Not a webhook of the practice network: ${issue?.path.join('.')} ${issue?.message}`,
      );
    }
    return read.data.events.map(toEvent);
  },
};

function parseJson(rawBody: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (cause) {
    throw new NetworkRefused(
      'invalid',
      `The webhook's body is not JSON: ${cause instanceof Error ? cause.message : ''}`,
    );
  }
}
