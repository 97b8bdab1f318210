// SPDX-License-Identifier: EUPL-1.2
// Templates of alerts, what was said of them, and of which template a post in the emergency lane is made.
import { type TemplateWords, templateContent } from '@arengo/contract';
import type { Selectable, Updateable } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import type { Transaction } from '../../foundation/database/database.ts';
import type { PostTemplateTable } from '../../foundation/database/tables/editorial.ts';
import type { Verdict } from './approval.ts';
import type { Filling, TemplateUse } from './template.ts';

export type Template = TemplateWords & {
  templateId: string;
  seal: string;
  replaces: string | null;
  approvedAt: Date | null;
  retiredAt: Date | null;
  retiredBecause: string | null;
  createdBy: string;
  createdAt: Date;
};

const templates = (tx: Transaction) =>
  tx.kysely.selectFrom('post_template').selectAll().where('body_id', '=', tx.bodyId).where('level', 'is not', null);

/** The gravest level first, then by name; those out of use last. */
export async function findTemplates(tx: Transaction): Promise<Template[]> {
  const rows = await templates(tx).orderBy('name').orderBy('template_id').execute();
  const rank = ['red', 'orange', 'yellow', 'green'];
  return rows
    .map(templateOf)
    .sort(
      (a, b) =>
        Number(a.retiredAt !== null) - Number(b.retiredAt !== null) || rank.indexOf(a.level) - rank.indexOf(b.level),
    );
}

export async function findTemplate(tx: Transaction, templateId: string): Promise<Template | null> {
  const row = await templates(tx).where('template_id', '=', templateId).executeTakeFirst();
  return row ? templateOf(row) : null;
}

/** Locked. */
export async function lockTemplate(tx: Transaction, templateId: string): Promise<Template | null> {
  const row = await templates(tx).where('template_id', '=', templateId).forUpdate().executeTakeFirst();
  return row ? templateOf(row) : null;
}

export async function insertTemplate(tx: Transaction, template: Template): Promise<void> {
  await tx.kysely
    .insertInto('post_template')
    .values({
      body_id: tx.bodyId,
      template_id: template.templateId,
      replaces: template.replaces,
      created_by: template.createdBy,
      created_at: template.createdAt,
      ...columnsOf(template),
    })
    .execute();
}

export async function rewriteTemplate(tx: Transaction, template: Template, at: Date): Promise<void> {
  await change(tx, template.templateId, { ...columnsOf(template), changed_at: at });
}

export async function keepApproval(tx: Transaction, templateId: string, by: { personId: string; at: Date }) {
  await change(tx, templateId, { approved_at: by.at, approved_by: by.personId });
}

export async function keepRetirement(
  tx: Transaction,
  templateId: string,
  { because, personId, at }: { because: string; personId: string; at: Date },
): Promise<void> {
  await change(tx, templateId, { retired_at: at, retired_by: personId, retired_because: because });
}

async function change(tx: Transaction, templateId: string, values: Updateable<PostTemplateTable>): Promise<void> {
  await tx.kysely
    .updateTable('post_template')
    .set(values)
    .where('body_id', '=', tx.bodyId)
    .where('template_id', '=', templateId)
    .execute();
}

type Row = Selectable<PostTemplateTable>;

function columnsOf({ name, level, kind, text, shortText, validHours, content, seal }: Template) {
  return {
    ...{ name, level, kind, text, seal },
    short_text: shortText,
    valid_hours: validHours,
    content: JSON.stringify(content),
  };
}

function templateOf(row: Row): Template {
  return {
    templateId: row.template_id,
    name: row.name,
    level: row.level ?? 'green',
    kind: row.kind,
    text: row.text,
    shortText: row.short_text,
    validHours: row.valid_hours ?? 1,
    content: templateContent.parse(row.content),
    seal: row.seal,
    replaces: row.replaces,
    approvedAt: row.approved_at,
    retiredAt: row.retired_at,
    retiredBecause: row.retired_because,
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}

export type TemplateVerdict = Verdict & { templateId: string; reason: string | null };

export async function insertTemplateVerdict(tx: Transaction, given: TemplateVerdict): Promise<void> {
  const { templateId, by, personId, verdict, seal, reason, at } = given;
  await tx.kysely
    .insertInto('template_verdict')
    .values({
      ...{ body_id: tx.bodyId, verdict_id: uuidv7(), template_id: templateId, by_role: by },
      ...{ person_id: personId, verdict, seal, reason, at },
    })
    .execute();
}

/** What was said of templates, the oldest first. */
export async function templateVerdicts(tx: Transaction, templateIds: readonly string[]): Promise<TemplateVerdict[]> {
  if (templateIds.length === 0) return [];
  const rows = await tx.kysely
    .selectFrom('template_verdict')
    .selectAll()
    .where('body_id', '=', tx.bodyId)
    .where('template_id', 'in', [...templateIds])
    .orderBy('at')
    .orderBy('verdict_id')
    .execute();
  return rows.map(({ template_id: templateId, by_role: by, person_id: personId, verdict, seal, reason, at }) => ({
    ...{ templateId, by, personId, verdict, seal, reason, at },
  }));
}

export async function insertTemplateUse(
  tx: Transaction,
  use: { postId: string; template: Pick<Template, 'templateId' | 'seal'>; blanks: Filling },
): Promise<void> {
  await tx.kysely
    .insertInto('template_use')
    .values({
      ...{ body_id: tx.bodyId, post_id: use.postId, template_id: use.template.templateId },
      ...{ seal: use.template.seal, blanks: JSON.stringify(use.blanks) },
    })
    .execute();
}

/** Of a post in the emergency lane: the template that it was made from. */
export async function templateUseOf(tx: Transaction, postId: string): Promise<TemplateUse | null> {
  const row = await tx.kysely
    .selectFrom('template_use')
    .innerJoin('post_template', (join) =>
      join
        .onRef('post_template.body_id', '=', 'template_use.body_id')
        .onRef('post_template.template_id', '=', 'template_use.template_id'),
    )
    .innerJoin('post', (join) =>
      join.onRef('post.body_id', '=', 'template_use.body_id').onRef('post.post_id', '=', 'template_use.post_id'),
    )
    .selectAll('post_template')
    .select(['template_use.seal as used', 'blanks', 'post.created_at as made_at'])
    .where('template_use.body_id', '=', tx.bodyId)
    .where('template_use.post_id', '=', postId)
    .executeTakeFirst();
  if (!row) return null;
  const { text, shortText, validHours, content, seal, approvedAt } = templateOf(row);
  const template = { text, shortText, validHours, link: content.link, seal, approved: approvedAt !== null };
  return { template, seal: row.used, at: row.made_at, blanks: row.blanks };
}
