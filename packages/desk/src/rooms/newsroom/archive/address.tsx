// SPDX-License-Identifier: EUPL-1.2

/** A link only where it leads to the web or to our own pages; otherwise as text. */
export function Address({ address, children }: { address: string; children?: string }) {
  const own = /^\/(?![/\\])/.test(address);
  const web = URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
  const says = children ?? address;
  return own || web ? <a href={address}>{says}</a> : <span>{says}</span>;
}
