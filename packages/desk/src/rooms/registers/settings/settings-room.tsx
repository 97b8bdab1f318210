// SPDX-License-Identifier: EUPL-1.2
import type { SettingsReply } from '@arengo/contract';
import { useQuery } from '@tanstack/react-query';
import { call, routes } from '../../../client.ts';
import { Clause } from '../../../elements/clause.tsx';
import { Loading } from '../../../elements/loading.tsx';
import { PageHeading } from '../../../elements/page-heading.tsx';
import { ProblemAlert } from '../../../elements/problem-alert.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';
import { CalendarFields } from './calendar-fields.tsx';
import { ElectionFields, ProfileFields, SponsorFields } from './dated-fields.tsx';
import { DomainFields } from './domain-fields.tsx';
import { FaceFields } from './face-fields.tsx';
import { HoursFields } from './hours-fields.tsx';
import { OrganFields } from './organ-fields.tsx';
import { SettingsPart } from './settings-part.tsx';

/** What the policy refers to and only the body knows, part by part. */
export function SettingsRoom() {
  const { words } = useWords();
  const settings = useQuery({
    queryKey: ['settings'],
    queryFn: ({ signal }) => call(routes.readSettings, {}, signal),
  });
  return (
    <div className="page">
      <PageHeading title={words.settings.title}>
        <p className="page-lead">{words.settings.intro}</p>
      </PageHeading>
      <RegistersTabs />
      {settings.isPending && <Loading />}
      {settings.error && <ProblemAlert error={settings.error} onRetry={() => void settings.refetch()} />}
      {settings.data && <Parts settings={settings.data} />}
    </div>
  );
}

function Parts({ settings }: { settings: SettingsReply }) {
  const { words } = useWords();
  const text = words.settings;
  const { asked, now, revisions } = settings;
  const missing = asked.offices.filter(({ known }) => !known).map(({ office }) => text.offices[office] ?? office);
  const clausesOf = (named: readonly { clause: string }[]) =>
    [...new Set(named.map(({ clause }) => clause))].map((id) => <Clause key={id} id={id} clauses={settings.clauses} />);
  return (
    <>
      <SettingsPart value={settings.hours} revisions={revisions} beside={clausesOf(asked.offices)}>
        {(form) => (
          <>
            {missing.length > 0 && <p className="notice">{text.unknown(missing.join(', '))}</p>}
            <HoursFields {...form} asked={asked.offices.map(({ office }) => office)} />
          </>
        )}
      </SettingsPart>
      <SettingsPart value={settings.calendar} revisions={revisions} beside={clausesOf(asked.periods)}>
        {(form) => <CalendarFields {...form} asked={asked.periods.map(({ period }) => period)} />}
      </SettingsPart>
      <SettingsPart value={settings.elections} revisions={revisions}>
        {(form) => (
          <>
            {now.electionPeriod && <p className="notice">{text.electionNow}</p>}
            <ElectionFields {...form} />
          </>
        )}
      </SettingsPart>
      {(asked.profiles.length > 0 || settings.profiles.periods.length > 0) && (
        <SettingsPart value={settings.profiles} revisions={revisions}>
          {(form) => (
            <>
              {now.profiles.length > 0 && <p className="notice">{text.profileNow(now.profiles.join(', '))}</p>}
              <ProfileFields {...form} profiles={asked.profiles} />
            </>
          )}
        </SettingsPart>
      )}
      <SettingsPart value={settings.sponsors} revisions={revisions}>
        {(form) => <SponsorFields {...form} />}
      </SettingsPart>
      <SettingsPart value={settings.domains} revisions={revisions}>
        {(form) => <DomainFields {...form} />}
      </SettingsPart>
      <SettingsPart value={settings.organs} revisions={revisions}>
        {(form) => <OrganFields {...form} />}
      </SettingsPart>
      <SettingsPart value={settings.face} revisions={revisions}>
        {(form) => <FaceFields {...form} />}
      </SettingsPart>
    </>
  );
}
