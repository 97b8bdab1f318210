// SPDX-License-Identifier: EUPL-1.2
// The forms in which the register of processing activities goes out, without the schemas: the desk carries these alone.

export const REGISTER_FORMS = ['docx', 'pdf', 'csv', 'json'] as const;
export type RegisterForm = (typeof REGISTER_FORMS)[number];
