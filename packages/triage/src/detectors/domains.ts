// SPDX-License-Identifier: EUPL-1.2

/** Whether a host belongs to the body itself, or by its name to a public body. `own` are lower-case domains. */
export function isInstitutional(host: string, own: readonly string[]): boolean {
  if (own.some((domain) => host === domain || host.endsWith(`.${domain}`))) return true;
  return (
    /(^|\.)(gov\.it|europa\.eu|edu\.it|istruzione\.it|giustizia\.it|interno\.it|beniculturali\.it|normattiva\.it|gazzettaufficiale\.it|italia\.it|asl\.[a-z]+\.it|pagopa\.it|inps\.it|inail\.it|istat\.it|aci\.it|poliziadistato\.it|carabinieri\.it|vigilfuoco\.it|who\.int|wikipedia\.org)$/.test(
      host,
    ) ||
    /(^|\.)(comune|comuni|regione|provincia|unione|unionecomuni|cittametropolitana|cm|ats|asl|ausl|asst|aslroma\d)\.[a-z0-9.-]+\.it$/.test(
      host,
    ) ||
    /(^|\.)[a-z]*(comune|unione)[a-z-]*\.[a-z0-9.-]*it$/.test(host)
  );
}

export const SHORTENERS: ReadonlySet<string> = new Set(
  'bit.ly tinyurl.com t.co goo.gl ow.ly is.gd buff.ly cutt.ly rebrand.ly tiny.cc shorturl.at rb.gy t.ly s.id lnkd.in soo.gd v.gd linktr.ee'.split(
    ' ',
  ),
);

/** Well-known sites whose name is imitated to steal data or money. */
export const IMITATED: readonly string[] =
  'poste postepay inps agenziaentrate pagopa spid intesasanpaolo unicredit bancoposta paypal amazon netflix facebook instagram whatsapp google microsoft apple comune nexi enel'.split(
    ' ',
  );
