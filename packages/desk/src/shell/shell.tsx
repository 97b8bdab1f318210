// SPDX-License-Identifier: EUPL-1.2
import { Suspense, useState } from 'react';
import { Loading } from '../elements/loading.tsx';
import { useKeys } from '../keys/use-keys.tsx';
import { useLiveNews } from '../live.ts';
import { EmergencyBand } from '../rooms/newsroom/emergency/emergency-band.tsx';
import { useWords } from '../words/use-words.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { Rooms } from './rooms.tsx';

/** What stands around every room: skip links, header, the room, footer. */
export function Shell() {
  const { words } = useWords();
  const live = useLiveNews();
  const [keysShown, setKeysShown] = useState(false);
  useKeys({ help_: () => setKeysShown(true) });
  return (
    <>
      <div className="skip-links">
        <a href="#content">{words.shell.skipToContent}</a>
        <a href="#rooms">{words.shell.skipToNavigation}</a>
      </div>
      <Header onKeys={() => setKeysShown(true)} />
      <EmergencyBand />
      <main id="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Rooms />
        </Suspense>
      </main>
      <Footer live={live} />
      {keysShown && <KeysDialog onClose={() => setKeysShown(false)} />}
    </>
  );
}
