// SPDX-License-Identifier: EUPL-1.2
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeliveryView } from '@arengo/contract';
import { type PostStage, stageOf } from './post-stage.ts';

type Ways = Parameters<typeof stageOf>[1];
const way = (
  standing: Ways[number]['standing'],
  state: DeliveryView['state'] | null = null,
  heldBecause: DeliveryView['heldBecause'] = null,
): Ways[number] => ({ standing, delivery: state && { state, heldBecause } });

const rows: [what: string, asked: boolean, ways: Ways, stage: PostStage][] = [
  ['is for no account yet', true, [], 'draft'],
  ['nobody was asked', false, [way('waiting')], 'draft'],
  ['waits for somebody', true, [way('approved', 'planned'), way('waiting')], 'to-approve'],
  ['was refused on one account', true, [way('waiting'), way('refused')], 'refused'],
  ['everybody agreed', true, [way('approved', 'planned'), way('approved')], 'approved'],
  ['was changed after it was planned', false, [way('waiting', 'held', 'void')], 'draft'],
  ['has to be agreed to again', true, [way('waiting', 'held', 'not-approved')], 'to-approve'],
  ['missed its hour', true, [way('approved', 'held', 'late')], 'trouble'],
  ['was refused by a network', true, [way('approved', 'published'), way('approved', 'failed')], 'trouble'],
  ['nobody knows whether it is out', true, [way('approved', 'unconfirmed')], 'trouble'],
  [
    'is out on one account and planned on another',
    true,
    [way('approved', 'published'), way('approved', 'planned')],
    'approved',
  ],
  [
    'is out on one account and not agreed to on another',
    false,
    [way('approved', 'published'), way('waiting')],
    'draft',
  ],
  ['is out', true, [way('approved', 'published'), way('approved', 'withdrawn')], 'out'],
  ['was withdrawn', true, [way('approved', 'withdrawn')], 'withdrawn'],
];
for (const [what, asked, ways, stage] of rows) {
  test(`a post that ${what}: ${stage}`, () => assert.equal(stageOf(asked, ways), stage));
}
