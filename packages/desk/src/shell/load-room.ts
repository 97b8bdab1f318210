// SPDX-License-Identifier: EUPL-1.2

/** Each room is fetched when it is first opened, or when the pointer or the focus comes near its link. */
export const loadRoom = {
  today: () => import('../rooms/today/today-room.tsx'),
  moderation: () => import('../rooms/moderation/moderation-room.tsx'),
  acts: () => import('../rooms/registers/acts/acts-room.tsx'),
  accounts: () => import('../rooms/registers/accounts/accounts-room.tsx'),
  people: () => import('../rooms/registers/people/people-room.tsx'),
  authority: () => import('../rooms/registers/authority/authority-room.tsx'),
  custody: () => import('../rooms/registers/custody/custody-room.tsx'),
  reviews: () => import('../rooms/registers/reviews/reviews-room.tsx'),
  impersonation: () => import('../rooms/registers/impersonation/impersonation-room.tsx'),
  enquiries: () => import('../rooms/enquiries/enquiries-room.tsx'),
  posts: () => import('../rooms/newsroom/posts/posts-room.tsx'),
  requests: () => import('../rooms/newsroom/requests/requests-room.tsx'),
  calendar: () => import('../rooms/newsroom/calendar/calendar-room.tsx'),
  emergency: () => import('../rooms/newsroom/emergency/emergency-room.tsx'),
  archive: () => import('../rooms/newsroom/archive/archive-room.tsx'),
  oversight: () => import('../rooms/newsroom/oversight/oversight-room.tsx'),
  settings: () => import('../rooms/registers/settings/settings-room.tsx'),
  conduct: () => import('../rooms/rules/conduct/conduct-room.tsx'),
  rules: () => import('../rooms/rules/rules-room.tsx'),
  ruleMaking: () => import('../rooms/rules/making/rule-making-room.tsx'),
  trial: () => import('../rooms/rules/trial-room.tsx'),
  record: () => import('../rooms/record/record-room.tsx'),
  access: () => import('../rooms/person/access-room.tsx'),
  authenticator: () => import('../rooms/person/authenticator-room.tsx'),
};
