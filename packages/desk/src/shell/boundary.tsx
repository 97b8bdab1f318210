// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { Component, type ReactNode } from 'react';
import { useWords } from '../words/use-words.tsx';

type Props = { children: ReactNode };

/** Catches what a room throws, so that the person reads why instead of an empty page. */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <Broken /> : this.props.children;
  }
}

function Broken() {
  const { words } = useWords();
  return (
    <main className="lonely">
      <h1>{words.shell.broken}</h1>
      <p>{words.shell.brokenHelp}</p>
      <Button color="primary" onClick={() => window.location.reload()}>
        {words.shell.reload}
      </Button>
    </main>
  );
}
