// SPDX-License-Identifier: EUPL-1.2
// Plays the invented citizens through the practice network's own API, as anybody may.
import { z } from 'zod';
import { LINES } from './crowd-lines.ts';
import type { Line } from './demo-words.ts';
import { PAGES } from './valdoria.ts';

const posts = z.object({ posts: z.array(z.object({ id: z.string() })) });
const MAIN = PAGES[0].handle;

/** How many lines are said at once on the first run, so that the queue is not empty. */
const AT_FIRST = 18;
const PAUSE_MS = 25_000;
/** After so many rounds the citizens fall silent until the next start. */
const MOST_ROUNDS = 3;

/** Says one line. Answers false when the page refuses it (a blocked citizen, say). */
async function say(api: string, line: Line): Promise<boolean> {
  const page = line.page ?? MAIN;
  const on = line.on ?? 0;
  if (typeof on === 'string') return send(`${api}/crowd/${page}/${on}s`, { author: line.author, text: line.text });
  const known = posts.parse(await (await fetch(`${api}/crowd/${page}/posts`)).json()).posts;
  // The newest post comes first, and posts are numbered from the oldest.
  const post = known.at(-1 - on);
  return post ? send(`${api}/crowd/${page}/comments`, { author: line.author, text: line.text, post: post.id }) : false;
}

async function send(url: string, body: object): Promise<boolean> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  await answer.body?.cancel();
  return answer.ok;
}

export async function sayFirstLines(api: string): Promise<void> {
  for (const line of LINES.slice(0, AT_FIRST)) await say(api, line);
}

/** Goes on saying a line now and then. */
export function keepTalking(api: string, from: number): { stop(): void } {
  let next = from;
  const timer = setInterval(async () => {
    const line = LINES[next % LINES.length];
    next += 1;
    if (!line || next > LINES.length * MOST_ROUNDS) return clearInterval(timer);
    try {
      await say(api, line);
    } catch {
      // The practice network is not answering just now: the line is lost, as a citizen's would be.
    }
  }, PAUSE_MS);
  return { stop: () => clearInterval(timer) };
}

export const FIRST_LINES = AT_FIRST;
