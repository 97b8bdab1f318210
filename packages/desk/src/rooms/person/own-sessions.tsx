// SPDX-License-Identifier: EUPL-1.2
import type { Access } from '@arengo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'design-react-kit';
import { useRef } from 'react';
import { call, routes } from '../../client.ts';
import { ProblemAlert } from '../../elements/problem-alert.tsx';
import { useWords } from '../../words/use-words.tsx';
import { deviceIn } from './device.ts';
import { accessQuery } from './person-queries.ts';

/** From where one is signed in; whatever one does not recognise is ended here. */
export function OwnSessions({ sessions }: { sessions: Access['sessions'] }) {
  const { words, moment, age } = useWords();
  const text = words.people.mine;
  const heading = useRef<HTMLHeadingElement>(null);
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: (sessionId: string) => call(routes.endSession, { params: { sessionId } }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: accessQuery.queryKey });
      heading.current?.focus();
    },
  });
  const say = (device: string) => {
    const { browser, system } = deviceIn(device);
    return browser && system ? text.on(browser, system) : (browser ?? system ?? text.unknownDevice);
  };
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions" ref={heading} tabIndex={-1}>
        {text.sessions}
      </h2>
      {end.error && <ProblemAlert error={end.error} />}
      <div role="status">{end.isSuccess && <p className="notice notice-success">{text.ended}</p>}</div>
      <ul className="ways-in">
        {sessions.map((session) => (
          <li key={session.id}>
            <div>
              <p>
                <strong>{say(session.device)}</strong>, {text.ways[session.way]}{' '}
                {session.current && <span className="sign">{text.thisOne}</span>}
              </p>
              <p className="quiet">
                {text.began(moment(session.beganAt))}, {text.seen(age(session.lastSeenAt))}
              </p>
            </div>
            {!session.current && (
              <Button
                color="outline-danger"
                size="xs"
                aria-label={`${text.end}: ${say(session.device)}, ${text.began(moment(session.beganAt))}`}
                disabled={end.isPending}
                onClick={() => end.mutate(session.id)}
              >
                {text.end}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
