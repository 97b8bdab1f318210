// SPDX-License-Identifier: EUPL-1.2
import { Button } from 'design-react-kit';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../../words/use-words.tsx';

type Props = { made: { id: string; address: string }; here?: boolean };

/** The requester's private address, which is said this once. `here`: one is on the page of the request already. */
export function PrivateAddress({ made, here = false }: Props) {
  const text = useWords().words.dataRequests.form;
  const [copied, setCopied] = useState(false);
  const title = useRef<HTMLParagraphElement>(null);
  useEffect(() => title.current?.focus(), []);
  const copy = () => void navigator.clipboard.writeText(made.address).then(() => setCopied(true));
  return (
    <div className="notice notice-success">
      <p className="notice-title" ref={title} tabIndex={-1}>
        {here ? text.address : text.done}
      </p>
      {!here && <p>{text.address}:</p>}
      <p>
        <code className="data-request-address">{made.address}</code>
      </p>
      <p>{text.addressHelp}</p>
      <div className="buttons">
        <Button color="outline-primary" size="sm" onClick={copy}>
          {text.copy}
        </Button>
        {!here && (
          <Link className="btn btn-primary btn-sm" to={`/cittadini/dati/${made.id}`}>
            {text.open}
          </Link>
        )}
      </div>
      <p role="status">{copied && text.copied}</p>
    </div>
  );
}
