// SPDX-License-Identifier: EUPL-1.2
import type { RegisterComparison } from '@arengo/contract';
import { Link } from 'react-router';
import { useNetworkName } from '../../../words/use-network-name.ts';
import { useWords } from '../../../words/use-words.tsx';
import { AccountStateSign } from '../accounts/account-state.tsx';

type Props = { name: string; comparison: RegisterComparison };

/** The account beside those of the body that it may be taken for. */
export function Comparison({ name, comparison }: Props) {
  const { words } = useWords();
  const text = words.impersonation.comparison;
  const network = useNetworkName();
  const { standing, strangeLetters, like, account } = comparison;
  const where = comparison.network
    ? network(comparison.network)
    : comparison.host
      ? text.site(comparison.host)
      : text.noNetwork;
  return (
    <>
      <p className={standing === 'not-there' ? '' : 'notice notice-warning'}>
        {text.standings[standing]} {account && <Link to={`/registri/account/${account.id}`}>{text.open}</Link>}
      </p>
      {strangeLetters && <p className="notice notice-danger">{text.strange}</p>}
      <div className="impersonation-pair">
        <section aria-label={text.seen}>
          <h3>{text.seen}</h3>
          <dl>
            {name !== '' && <Fact name={text.name} value={name} />}
            <Fact name={text.handle} value={comparison.handle ?? '–'} />
            <Fact name={text.network} value={where} />
          </dl>
        </section>
        <section aria-label={text.register}>
          <h3>{text.register}</h3>
          {like.length === 0 && <p className="quiet">{text.nothingLike}</p>}
          {like.map((one) => (
            <Like key={one.id} one={one} network={network(one.network)} />
          ))}
        </section>
      </div>
    </>
  );
}

type LikeProps = { one: RegisterComparison['like'][number]; network: string };

function Like({ one, network }: LikeProps) {
  const text = useWords().words.impersonation.comparison;
  const said = ({ degree, score }: typeof one.nameLikeness) =>
    degree === 'same' ? text.degrees.same : `${text.degrees[degree]} (${text.score(score)})`;
  const alike = [
    one.nameLikeness.degree !== 'different' && `${text.byName}: ${said(one.nameLikeness)}`,
    one.handleLikeness.degree !== 'different' && `${text.byHandle}: ${said(one.handleLikeness)}`,
  ].filter(Boolean);
  return (
    <dl>
      <div>
        <dt>{text.name}</dt>
        <dd>
          <Link to={`/registri/account/${one.id}`}>{one.name}</Link> <AccountStateSign state={one.state} />
        </dd>
      </div>
      <Fact name={text.handle} value={one.handle} />
      <Fact name={text.network} value={network} />
      <Fact name={text.how} value={alike.join('; ')} />
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
