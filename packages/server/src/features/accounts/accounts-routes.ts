// SPDX-License-Identifier: EUPL-1.2
import { routes } from '@arengo/contract';
import { type Doorway, mountRoute } from '../../foundation/http/mount-route.ts';
import type { Network } from '../../networks/network.ts';
import type { RegisterNeeds } from './by-government.ts';
import { changeAccount, confirmAccount } from './change-account.ts';
import { closeAccount, keepAccountOpen } from './close-account.ts';
import { connectAccount, disconnectAccount } from './connect-account.ts';
import { declareCost, endCost, fundCost } from './declare-cost.ts';
import { changeHolder, endHolder, nameHolder } from './name-holder.ts';
import { noteOutOfScope } from './note-out-of-scope.ts';
import { proveRemoval } from './prove-removal.ts';
import { readAccount, readAccountList, readProof, readRemoval, readRemovals } from './read-register.ts';
import { recordCheck } from './record-check.ts';
import { registerAccount } from './register-account.ts';

type Needs = RegisterNeeds & { networks: ReadonlyMap<string, Network> };

export function accountsRoutes(door: Doorway, needs: Needs): void {
  mountRoute(door, routes.listAccounts, ({ caller }) => readAccountList(needs, caller));
  mountRoute(door, routes.readAccount, ({ caller, params }) => readAccount(needs, caller, params.accountId));
  mountRoute(door, routes.openAccount, async ({ caller, body }) =>
    readAccount(needs, caller, await registerAccount(needs, caller, body)),
  );
  mountRoute(door, routes.noteOutOfScope, async ({ caller, body }) => ({
    accountIds: await noteOutOfScope(needs, caller, body),
  }));
  mountRoute(door, routes.changeAccount, async ({ caller, params: { accountId }, body }) => {
    await changeAccount(needs, caller, accountId, body);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.confirmAccount, async ({ caller, params: { accountId }, body }) => {
    await confirmAccount(needs, caller, accountId, body.actId);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.closeAccount, async ({ caller, params: { accountId }, body }) => {
    await closeAccount(needs, caller, accountId, body);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.keepAccountOpen, async ({ caller, params: { accountId } }) => {
    await keepAccountOpen(needs, caller, accountId);
    return readAccount(needs, caller, accountId);
  });
  connectionRoutes(door, needs);
  costRoutes(door, needs);
  holderRoutes(door, needs);
}

function connectionRoutes(door: Doorway, needs: Needs): void {
  mountRoute(door, routes.connectAccount, async ({ caller, params: { accountId }, body }) => {
    await connectAccount(needs, caller, accountId, body);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.disconnectAccount, async ({ caller, params: { accountId } }) => {
    await disconnectAccount(needs, caller, accountId);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.recordCheck, async ({ caller, params: { accountId }, body }) => {
    await recordCheck(needs, caller, accountId, body);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.readAccountFile, ({ caller, params }) => readProof(needs, caller, params.fileId));
}

function costRoutes(door: Doorway, needs: Needs): void {
  mountRoute(door, routes.addCost, async ({ caller, params: { accountId }, body }) => {
    await declareCost(needs, caller, accountId, body);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.fundCost, async ({ caller, params, body }) => {
    await fundCost(needs, caller, params, body.actId);
    return readAccount(needs, caller, params.accountId);
  });
  mountRoute(door, routes.endCost, async ({ caller, params }) => {
    await endCost(needs, caller, params);
    return readAccount(needs, caller, params.accountId);
  });
}

function holderRoutes(door: Doorway, needs: Needs): void {
  mountRoute(door, routes.addHolder, async ({ caller, params: { accountId }, body }) => {
    await nameHolder(needs, caller, accountId, body);
    return readAccount(needs, caller, accountId);
  });
  mountRoute(door, routes.changeHolder, async ({ caller, params, body }) => {
    await changeHolder(needs, caller, params, body);
    return readAccount(needs, caller, params.accountId);
  });
  mountRoute(door, routes.endHolder, async ({ caller, params, body }) => {
    await endHolder(needs, caller, params, body.reason);
    return readAccount(needs, caller, params.accountId);
  });
  mountRoute(door, routes.listRemovals, async ({ caller }) => ({ removals: await readRemovals(needs, caller) }));
  mountRoute(door, routes.proveRemoval, async ({ caller, params: { removalId }, body }) => {
    await proveRemoval(needs, caller, removalId, body);
    return readRemoval(needs, caller, removalId);
  });
}
