// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { route } from '../route.ts';
import * as data from '../schemas/data-requests.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ dataRequestId: id });
const step = { method: 'POST', permission: 'govern', params } as const;

export const dataRequestsRoutes = {
  listDataRequests: route({
    method: 'GET',
    path: '/api/v1/data-requests',
    summary: 'Requests of citizens on their personal data: those open by their last day, or those ended',
    permission: 'govern',
    audit: null,
    query: data.dataRequestQuery,
    reply: data.dataRequestsReply,
  }),
  registerDataRequest: route({
    method: 'POST',
    path: '/api/v1/data-requests',
    summary:
      'Register a request that arrived otherwise than by the portal; answers the requester’s private address, once',
    permission: 'govern',
    audit: 'data-request.received',
    body: data.newDataRequest,
    reply: data.dataRequestAddress,
  }),
  findDataAuthors: route({
    method: 'POST',
    path: '/api/v1/data-requests/authors',
    summary: 'On whom something is kept under a name of a network',
    permission: 'govern',
    audit: null,
    body: data.authorSearch,
    reply: data.authorsFound,
  }),
  readDataRequest: route({
    method: 'GET',
    path: '/api/v1/data-requests/:dataRequestId',
    summary: 'One request, and what is kept on the requester once identity is established: counts, no words',
    permission: 'govern',
    audit: null,
    params,
    reply: data.dataRequestView,
  }),
  identifyDataRequester: route({
    ...step,
    path: '/api/v1/data-requests/:dataRequestId/identity',
    summary: 'Write that somebody of the desk saw who asks; no copy of a document is kept',
    audit: 'data-request.identified',
    body: data.identitySeen,
  }),
  extendDataRequest: route({
    ...step,
    path: '/api/v1/data-requests/:dataRequestId/extension',
    summary: 'Extend the time by two months, with a reason that the requester reads (art. 12(3))',
    audit: 'data-request.extended',
    body: data.dataRequestExtension,
  }),
  fulfilDataRequest: route({
    ...step,
    path: '/api/v1/data-requests/:dataRequestId/fulfilment',
    summary: 'Fulfil a request: hand the data over, erase them, or write what was done',
    audit: 'data-request.fulfilled',
    body: data.dataRequestFulfilment,
  }),
  refuseDataRequest: route({
    ...step,
    path: '/api/v1/data-requests/:dataRequestId/refusal',
    summary: 'Refuse a request with a reason; the requester reads it with the right to complain',
    audit: 'data-request.refused',
    body: data.dataRequestRefusal,
  }),
  renewDataRequestAddress: route({
    ...step,
    path: '/api/v1/data-requests/:dataRequestId/address',
    summary: 'Make a new private address for a requester who lost theirs; the old one opens nothing any more',
    audit: 'data-request.address-renewed',
    reply: data.dataRequestAddress,
  }),
} as const;
