// SPDX-License-Identifier: EUPL-1.2
// A real provider of identities on loopback (oidc-provider), whose people one signs in as by saying so.
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

export type Claims = { email?: string; email_verified?: boolean };
export type TestProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Who answers at the provider's own sign-in from now on. */
  people: Map<string, Claims>;
  /** Goes where the browser would go: signs in as the subject and consents. Answers where it is sent back to. */
  answer(address: string, subject: string): Promise<URL>;
  /** How many codes were asked to be redeemed. */
  redeemed(): number;
  close(): Promise<void>;
};

const CLIENT = { client_id: 'arengo', client_secret: 'un segreto lungo abbastanza da non indovinarsi' };

/** `conform`: the address is told on the provider’s own page and not in the token. */
export async function startTestProvider(redirectUri: string, { conform = true } = {}): Promise<TestProvider> {
  const people = new Map<string, Claims>();
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const issuer = `http://127.0.0.1:${portOf(server)}`;
  const provider = new Provider(issuer, {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'] },
    conformIdTokenClaims: conform,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['una chiave di prova'] },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ sub, ...people.get(sub) }) }),
  });
  let codes = 0;
  provider.on('grant.success', () => {
    codes += 1;
  });
  let subject = '';
  const handle = provider.callback();
  server.on('request', (request, response) => {
    if (!request.url?.startsWith('/interaction/')) return void handle(request, response);
    void provider.interactionDetails(request, response).then(async ({ prompt, params, session }) => {
      if (prompt.name === 'login') {
        return provider.interactionFinished(request, response, { login: { accountId: subject } });
      }
      const grant = new provider.Grant({
        accountId: session?.accountId ?? subject,
        clientId: String(params.client_id),
      });
      grant.addOIDCScope('openid email');
      return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
    });
  });
  return {
    issuer,
    clientId: CLIENT.client_id,
    clientSecret: CLIENT.client_secret,
    people,
    async answer(address, who) {
      subject = who;
      return walk(address, redirectUri);
    },
    redeemed: () => codes,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Follows redirects with a jar of cookies, as a browser does, until it is sent back. */
async function walk(start: string, back: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = new URL(start);
  for (let hops = 0; hops < 12; hops += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const cut = pair.indexOf('=');
      jar.set(pair.slice(0, cut), pair.slice(cut + 1));
    }
    const location = answer.headers.get('location');
    if (!location) throw new Error(`the provider stopped at ${at.href}: ${answer.status} ${await answer.text()}`);
    at = new URL(location, at);
    if (at.href.startsWith(back)) return at;
  }
  throw new Error('the provider redirects without end');
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
