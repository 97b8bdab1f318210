// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { MEDIA_BYTES, MEDIA_TYPES } from '../post-choices.ts';
import { route } from '../route.ts';
import * as posts from '../schemas/posts.ts';
import { id } from '../schemas/shared.ts';

const params = z.object({ postId: id });
const mediaParams = z.object({ postId: id, fileId: id });
const variantParams = z.object({ variantId: id });

export const postsRoutes = {
  listPosts: route({
    method: 'GET',
    path: '/api/v1/posts',
    summary: 'Drafts and posts, the last changed first',
    permission: 'see',
    audit: null,
    query: posts.postsQuery,
    reply: posts.postsReply,
  }),
  createPost: route({
    method: 'POST',
    path: '/api/v1/posts',
    summary: 'Begin a post',
    permission: 'draft',
    audit: 'post.begun',
    body: posts.newPost,
    reply: posts.postCreated,
  }),
  readPost: route({
    method: 'GET',
    path: '/api/v1/posts/:postId',
    summary: 'A post with its variants, checks, approvals and deliveries: for whoever writes, sees or answers for it',
    permission: 'signed-in',
    audit: null,
    params,
    reply: posts.postView,
  }),
  changePost: route({
    method: 'PUT',
    path: '/api/v1/posts/:postId',
    summary: 'Write a post and its variants; what changes is approved again',
    permission: 'draft',
    audit: 'post.changed',
    params,
    body: posts.postChange,
    reply: posts.postView,
  }),
  discardPost: route({
    method: 'DELETE',
    path: '/api/v1/posts/:postId',
    summary: 'Discard a post of which nothing is out',
    permission: 'draft',
    audit: 'post.discarded',
    params,
  }),
  addMedia: route({
    method: 'POST',
    path: '/api/v1/posts/:postId/media',
    summary: 'Add an image or a video; what it says of place and camera is taken out of it',
    permission: 'draft',
    audit: 'post.media-added',
    params,
    upload: { maxBytes: MEDIA_BYTES, types: MEDIA_TYPES },
    reply: posts.mediaView,
  }),
  changeMedia: route({
    method: 'PUT',
    path: '/api/v1/posts/:postId/media/:fileId',
    summary: 'Say what an image shows, whose it is and who can be recognised',
    permission: 'draft',
    audit: 'post.media-changed',
    params: mediaParams,
    body: posts.mediaFacts,
  }),
  addCaptions: route({
    method: 'POST',
    path: '/api/v1/posts/:postId/media/:fileId/captions',
    summary: 'Add the captions of a video',
    permission: 'draft',
    audit: 'post.media-changed',
    params: mediaParams,
    upload: { maxBytes: 1024 * 1024, types: ['text/vtt'] },
  }),
  removeMedia: route({
    method: 'DELETE',
    path: '/api/v1/posts/:postId/media/:fileId',
    summary: 'Take an image or a video away',
    permission: 'draft',
    audit: 'post.media-removed',
    params: mediaParams,
  }),
  readMedia: route({
    method: 'GET',
    path: '/api/v1/posts/:postId/media/:fileId/file',
    summary: 'The image or video itself',
    permission: 'signed-in',
    audit: null,
    params: mediaParams,
    download: true,
  }),
  askApproval: route({
    method: 'POST',
    path: '/api/v1/posts/:postId/approval',
    summary: 'Ask for the approvals that policy and law want',
    permission: 'draft',
    audit: 'post.approval-asked',
    params,
    reply: posts.postView,
  }),
  moveHour: route({
    method: 'PUT',
    path: '/api/v1/variants/:variantId/hour',
    summary: 'Move the hour of a variant; it is approved again',
    permission: 'draft',
    audit: 'post.hour-moved',
    params: variantParams,
    body: posts.hourRequest,
    reply: posts.postView,
  }),
  giveVerdict: route({
    method: 'POST',
    path: '/api/v1/variants/:variantId/verdicts',
    summary: 'Agree, or not, to a variant exactly as one sees it: for whoever the policy asks',
    permission: 'signed-in',
    audit: 'post.verdict-given',
    params: variantParams,
    body: posts.verdictRequest,
    reply: posts.postView,
  }),
} as const;
