// SPDX-License-Identifier: EUPL-1.2
import { Tabs } from '../../elements/tabs.tsx';
import { useMay } from '../../session.tsx';
import { useWords } from '../../words/use-words.tsx';

/** The registers, side by side. */
export function RegistersTabs() {
  const { words } = useWords();
  const governs = useMay('govern');
  const registers = [
    { to: '/registri/atti', name: words.acts.title },
    { to: '/registri/account', name: words.accounts.title },
    { to: '/registri/persone', name: words.people.title },
    { to: '/registri/autorizzazioni', name: words.authority.title },
    { to: '/registri/buste', name: words.custody.title },
    { to: '/registri/verifiche', name: words.reviews.title },
    { to: '/registri/falsi', name: words.impersonation.title },
    { to: '/registri/fascicoli', name: words.dossiers.title },
    ...(governs ? [{ to: '/registri/dati-personali', name: words.dataProtection.title }] : []),
    ...(governs ? [{ to: '/registri/dati', name: words.privacy.title }] : []),
    ...(governs ? [{ to: '/registri/ente', name: words.settings.title }] : []),
  ];
  return <Tabs label={words.rooms.registers} parts={registers} />;
}
