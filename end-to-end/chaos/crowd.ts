// SPDX-License-Identifier: EUPL-1.2
// Citizens who go on writing through the network's API, whatever happens to the server.
import { setTimeout as pause } from 'node:timers/promises';
import type { World } from './world.ts';

const INSULTS = [
  'sei proprio un cretino se pensi che la gente creda a queste storie',
  'siete una massa di idioti, andate a casa',
  'questo assessore è un deficiente totale',
];
const WORDS = [
  'a che ora apre l’anagrafe il sabato mattina?',
  'la rotonda nuova è un disastro, mezz’ora di coda ogni mattina',
  'complimenti a chi ha organizzato la festa di domenica',
];
const CITIZENS = 30;
const PAUSE_MS = 120;

export type Crowd = { accepted(): number; [Symbol.asyncDispose](): Promise<void> };

export function startCrowd(world: World, random: () => number): Crowd {
  let going = true;
  let accepted = 0;
  const talk = async () => {
    for (let number = 1; going; number++) {
      if (await say(world, random, number)) accepted++;
      await pause(PAUSE_MS);
    }
  };
  const talking = talk();
  return {
    accepted: () => accepted,
    async [Symbol.asyncDispose]() {
      going = false;
      await talking;
    },
  };
}

async function say({ origin, pages }: World, random: () => number, number: number): Promise<boolean> {
  const page = pages[Math.floor(random() * pages.length)];
  const lines = random() < 0.5 ? INSULTS : WORDS;
  // A blocked citizen is refused; as time goes on there are new ones.
  const author = `Cittadino ${Math.floor(random() * CITIZENS) + Math.floor(number / 100) * CITIZENS}`;
  const text = `${lines[Math.floor(random() * lines.length)]} (${number})`;
  const answer = await fetch(`${origin}/practice/api/v1/crowd/${page?.handle}/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ author, text, post: page?.postId }),
  });
  const said = await answer.text();
  if (answer.status === 201) return true;
  if (answer.status === 403) return false;
  throw new Error(`The network answered a citizen ${answer.status}: ${said}`);
}
