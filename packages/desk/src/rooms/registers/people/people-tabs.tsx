// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../../elements/tabs.tsx';
import { useMay } from '../../../session.tsx';
import { useWords } from '../../../words/use-words.tsx';
import { RegistersTabs } from '../registers-tabs.tsx';

const HERE = '/registri/persone';

/** The registers, and the parts of this one. What only whoever governs may do is offered to them. */
export function PeopleTabs() {
  const { tabs, mayNot } = useWords().words.people;
  const governs = useMay('govern');
  const parts = [
    { to: HERE, name: tabs.people, end: true },
    { to: `${HERE}/uffici`, name: tabs.offices },
    ...(governs
      ? [
          { to: `${HERE}/file`, name: tabs.file },
          { to: `${HERE}/accesso`, name: tabs.provider },
        ]
      : []),
  ];
  return (
    <>
      <RegistersTabs />
      <Tabs lesser label={tabs.label} parts={parts} />
      {!governs && <p className="quiet">{mayNot}</p>}
    </>
  );
}
