// SPDX-License-Identifier: EUPL-1.2
// Lists of the emergency lane, without the schemas: the desk carries them into the browser.

/** As the national alert system of civil protection names them; green is no alert, or its end. */
export const ALERT_LEVELS = ['green', 'yellow', 'orange', 'red'] as const;
export const TEMPLATE_KINDS = ['alert', 'all-clear'] as const;
export const TEMPLATE_STATES = ['to-approve', 'refused', 'approved', 'retired'] as const;
/** Characters of one blank at most: a template says what is said, a blank only where and when. */
export const BLANK_LENGTH = 100;
/** Hours that an alert holds at most; one that lasts longer is said again. */
export const MOST_HOURS = 72;
export const FILE_FORMATS = ['csv', 'json'] as const;
export const FROZEN_OUTCOMES = ['stopped', 'released', 'out', 'withdrawn', 'failed', 'to-approve'] as const;
