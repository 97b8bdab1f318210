// SPDX-License-Identifier: EUPL-1.2
// How to reach the body other than through its accounts, and where to ask about a comment that is gone.
import { type Html, html } from '../../../foundation/http/html.ts';
import type { PolicySeen } from '../read-portal.ts';
import { emergencyNumbers, numberLinks, phoneLink } from './attended-piece.ts';
import { ATTENDED_WORDS } from './attended-words.ts';
import { atBody, type BodyVisit } from './visit.ts';

const mailLink = (address: string) => html`<a href="mailto:${address}">${address}</a>`;

/** Every way that the settings give; emergency numbers are there always. */
export function contactsSection(visit: BodyVisit, seen: PolicySeen | null): Html {
  const own = ATTENDED_WORDS[visit.language];
  const { phone, tollFree, email, certifiedEmail, site, urp, urpPhone, urpEmail } = visit.body.face;
  const office = [urpPhone && phoneLink(urpPhone), urpEmail && mailLink(urpEmail)].filter(
    (one) => typeof one === 'object',
  );
  const lines: [string, Html | null | false | '' | undefined][] = [
    [own.phone, phone && phoneLink(phone)],
    [own.tollFree, tollFree && phoneLink(tollFree)],
    [own.email, email && mailLink(email)],
    [own.certified, certifiedEmail && mailLink(certifiedEmail)],
    [
      own.urp,
      (urp || office.length > 0) &&
        html`${urp && html`<span class="as-sent" lang="it" dir="auto">${urp}</span>`}${office.map((one, place) => html`${(place > 0 || urp) && html`<br>`}${one}`)}`,
    ],
    [own.site, site && html`<a href="${site}">${site}</a>`],
    [own.emergencyNumbers, html`${numberLinks(emergencyNumbers(visit, seen))}`],
  ];
  const given = lines.filter(([, says]) => says);
  return html`<section class="sheet" aria-labelledby="_contacts"><h2 id="_contacts">${own.contacts}</h2>
${given.length === 1 && html`<p>${own.noContacts}</p>`}
<dl>${given.map(([term, says]) => html`<div><dt>${term}</dt><dd>${says}</dd></div>`)}</dl></section>`;
}

/** How one finds the reasons for what became of a comment. */
export function removedCard(visit: BodyVisit, hasRules: boolean): Html {
  const own = ATTENDED_WORDS[visit.language];
  const { email, certifiedEmail, urpEmail } = visit.body.face;
  const phone = visit.body.face.urpPhone ?? visit.body.face.phone;
  const mail = urpEmail ?? email ?? certifiedEmail;
  return html`<div class="card"><h2>${own.removed}</h2>
<p>${own.removedNotice}</p>
<p>${own.removedOtherwise} ${mail ? mailLink(mail) : phone ? phoneLink(phone) : html`<a href="#_contacts">${own.removedContacts}</a>`}</p>
<p class="quiet">${own.removedNetwork}</p>
${hasRules && html`<p class="go"><a href="${atBody(visit, '', {}, '_outcome')}">${own.removedRules}</a></p>`}
</div>`;
}
