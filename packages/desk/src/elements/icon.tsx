// SPDX-License-Identifier: EUPL-1.2
import { sprite } from 'virtual:icon-sprite';

type Props = { name: `it-${string}`; size?: 'sm' | 'xs' | ''; label?: string; className?: string };

/** An icon of bootstrap-italia, hidden from screen readers unless it has a label. */
export function Icon({ name, size = 'sm', label, className = '' }: Props) {
  const classes = `icon ${size === 'sm' ? 'icon-sm' : size === 'xs' ? 'icon-xs' : ''} ${className}`;
  return label ? (
    <svg className={classes} role="img" aria-label={label}>
      <use href={`${sprite}#${name}`} />
    </svg>
  ) : (
    <svg className={classes} aria-hidden="true" focusable="false">
      <use href={`${sprite}#${name}`} />
    </svg>
  );
}
