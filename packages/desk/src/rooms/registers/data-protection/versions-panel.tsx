// SPDX-License-Identifier: EUPL-1.2
import { type DataProtectionView, REGISTER_FORMS } from '@arengo/contract';
import { addressOf } from '../../../address.ts';
import { routes } from '../../../client.ts';
import { Panel } from '../../../elements/panel.tsx';
import { useWords } from '../../../words/use-words.tsx';

/** Each form that the register has had, to download. */
export function VersionsPanel({ view }: { view: DataProtectionView }) {
  const { words, moment } = useWords();
  const text = words.dataProtection.versions;
  const path = routes.downloadProcessingRegister.path;
  return (
    <Panel title={text.title} intro={text.intro}>
      {view.versions.length === 0 && <p>{text.none}</p>}
      <ul className="newsroom-rows">
        {view.versions.map(({ version, sha256, madeAt, madeBy }) => (
          <li key={version} className="newsroom-row">
            <p>
              <strong>{text.version(version, moment(madeAt))}</strong>, {madeBy ? text.by(madeBy.name) : text.byItself}
            </p>
            <p className="quiet impersonation-hash">SHA-256 {sha256}</p>
            <p className="buttons">
              {REGISTER_FORMS.map((form) => (
                <a
                  key={form}
                  className="btn btn-outline-primary btn-sm"
                  href={addressOf(path, {}, { form, version: String(version) })}
                  download
                  aria-label={text.download(form.toUpperCase(), version)}
                >
                  {form.toUpperCase()}
                </a>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
