// SPDX-License-Identifier: EUPL-1.2
// The pages as a browser without JavaScript meets them.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { startTestSite } from '../../testing/start-test-site.ts';

const site = await startTestSite();
const { store, page, clock } = site;
const home = `/p/${page.handle}`;
let postId = '';

after(site.close);
before(async () => {
  const post = { text: 'Domani il mercato si sposta in piazza.', language: 'it', link: null, images: [] };
  postId = (await store.posts.publish(page.pageId, 'market', post, clock.now(), () => '')).post.id;
});

/** A browser: keeps its cookies, sends its Origin with forms, follows nothing by itself. */
function openBrowser() {
  const jar = new Map<string, string>();
  const go = async (path: string, init: RequestInit = {}) => {
    const cookie = Array.from(jar, ([name, value]) => `${name}=${value}`).join('; ');
    const headers = { cookie, ...init.headers };
    const answer = await fetch(site.url + path, { redirect: 'manual', ...init, headers });
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  const send = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    go(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin: new URL(site.url).origin, ...headers },
    });
  return { go, send };
}

async function comment(browser: ReturnType<typeof openBrowser>, fields: Record<string, string>): Promise<string> {
  const answer = await browser.send(`${home}/posts/${postId}/comments`, fields);
  assert.equal(answer.status, 303, answer.text);
  return /#c-(\d+)$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}

describe('writing', () => {
  it('comments as whoever one says to be, and remembers it', async () => {
    const browser = openBrowser();
    const id = await comment(browser, { name: 'Nonna Tecla', text: 'Grazie!' });
    const again = await comment(browser, { text: 'E domenica?', parent: id });
    const { text } = await browser.go(`${home}/posts/${postId}`);
    assert.ok(text.includes('Scrivi come <strong><bdi>Nonna Tecla</bdi></strong>'));
    assert.ok(text.includes(`<ol class="thread"><li><article class="item own" id="c-${again}"`));
  });

  it('edits and deletes one’s own words, and nobody else’s', async () => {
    const [tecla, berto] = [openBrowser(), openBrowser()];
    const first = randomUUID();
    const id = await comment(tecla, { name: 'Nonna Tecla', text: first });
    await comment(berto, { name: 'Berto Bicicletta', text: 'Ciao' });
    assert.equal((await berto.send(`/items/${id}/edit`, { text: 'altro' })).status, 403);
    assert.equal((await berto.send(`/items/${id}/delete`, {})).status, 403);
    assert.ok((await tecla.go(`/items/${id}/edit`)).text.includes(`>\n${first}</textarea>`));
    assert.equal((await tecla.send(`/items/${id}/edit`, { text: 'cambiato\r\ndue righe' })).status, 303);
    assert.equal((await store.items.byId(id))?.text, 'cambiato\ndue righe');
    assert.equal((await tecla.send(`/items/${id}/delete`, {})).status, 303);
    assert.ok(!(await tecla.go(`${home}/posts/${postId}`)).text.includes(`c-${id}`));
  });
});

const kept = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '</textarea></bdi>"\'&amp;',
  '\u202eotattauqs\u202c \u2066isolato',
  '👩‍👩‍👧‍👦'.repeat(2000),
  '\nprima riga vuota',
  'e\u0301'.repeat(10_000),
];

const refused: [string, string, string][] = [
  ['', 'è vuoto', 'nothing'],
  ['x'.repeat(1_048_576), 'troppo lungo', 'a megabyte'],
  ['a\0b', 'carattere che non si può conservare', 'NUL'],
];

describe('hostile writing', () => {
  for (const text of kept) {
    it(`keeps ${JSON.stringify(text.slice(0, 20))} (${text.length}) exactly, and shows it as text`, async () => {
      const browser = openBrowser();
      const id = await comment(browser, { name: 'Mimì', text });
      assert.equal((await store.items.byId(id))?.text, text);
      const escaped = text.replace(
        /[&<>"']/g,
        (one) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": '#39' }[one]};`,
      );
      assert.ok(
        (await browser.go(`${home}/posts/${postId}`)).text.includes(`<p class="words" dir="auto">${escaped}</p>`),
      );
    });
  }

  for (const [text, why, name] of refused) {
    it(`refuses ${name}, says why and gives the text back`, async () => {
      const browser = openBrowser();
      const answer = await browser.send(`${home}/posts/${postId}/comments`, { name: 'Mimì', text });
      assert.equal(answer.status, 422);
      assert.ok(answer.text.includes(why));
      assert.ok(
        answer.text.includes(`<textarea id="text" name="text" rows="8" required dir="auto">\n${text}</textarea>`),
      );
    });
  }

  it('refuses what is too large to be read', async () => {
    const answer = await openBrowser().send(`${home}/messages`, { name: 'Mimì', text: 'x'.repeat(7_000_000) });
    assert.equal(answer.status, 413);
    assert.ok(answer.text.includes('troppo grande'));
  });

  for (const [name, headers] of [
    ['another site', { origin: 'https://evil.example' }],
    ['nowhere', { origin: 'null' }],
    ['a sister site', { 'sec-fetch-site': 'same-site' }],
  ] as const) {
    it(`carries out no form sent from ${name}`, async () => {
      const text = randomUUID();
      const answer = await openBrowser().send(`${home}/visitor-posts`, { name: 'Mimì', text }, headers);
      assert.equal(answer.status, 403);
      assert.ok(!answer.text.includes(text));
      assert.ok((await store.items.visitorPosts(page.pageId)).every((item) => item.text !== text));
    });
  }

  it('leads back into the site only', async () => {
    for (const back of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/elsewhere',
      'javascript:alert(1)',
    ]) {
      const answer = await openBrowser().send('/who', { name: 'Mimì', back });
      assert.equal(answer.headers.get('location'), '/practice/');
    }
    const answer = await openBrowser().send('/who', { name: 'Mimì', back: `/practice${home}` });
    assert.equal(answer.headers.get('location'), `/practice${home}`);
  });
});

describe('what citizens see of measures', () => {
  const authorOf = async (id: string) => (await store.items.byId(id))?.authorId ?? '';

  it('a removal, with its notice for the author alone', async () => {
    const author = openBrowser();
    const [text, words] = [randomUUID(), randomUUID()];
    const itemId = await comment(author, { name: 'Il Signor Brontolo', text });
    await store.measures.remove(itemId, clock.now());
    const notice = { pageId: page.pageId, citizenId: await authorOf(itemId), itemId, text: words, orderKey: words };
    await store.spoken.notice(notice, clock.now());
    for (const [browser, isAuthor] of [
      [author, true],
      [openBrowser(), false],
    ] as const) {
      const seen = (await browser.go(`${home}/posts/${postId}`)).text;
      assert.ok(!seen.includes(text));
      assert.ok(seen.includes('Commento rimosso dall’ente.'));
      assert.equal(seen.includes(words), isAuthor);
    }
    assert.ok((await author.go(`${home}/messages`)).text.includes(words));
    assert.ok((await author.go(home)).text.includes('avvis'));
  });

  it('a hiding, which its author still reads', async () => {
    const author = openBrowser();
    const text = randomUUID();
    const id = await comment(author, { name: 'Gigia delle Ortensie', text });
    await store.measures.hide(id, clock.now());
    assert.ok((await author.go(`${home}/posts/${postId}`)).text.includes(text));
    assert.ok(!(await openBrowser().go(`${home}/posts/${postId}`)).text.includes(text));
  });

  it('a block', async () => {
    const author = openBrowser();
    const id = await comment(author, { name: 'Bottega dell’Angolo', text: 'Offerta!!!' });
    await store.measures.block(page.pageId, await authorOf(id), 'Pubblicità ripetuta', clock.now());
    const seen = (await author.go(home)).text;
    assert.ok(seen.includes('Questa pagina ti ha bloccato'));
    assert.ok(seen.includes('Pubblicità ripetuta'));
    assert.ok(!seen.includes('<textarea'));
    assert.equal((await author.send(`${home}/messages`, { text: 'Perché?' })).status, 403);
  });

  it('a visitor post that waits', async () => {
    const habits = { ratePerMinute: null };
    await store.pages.setHabits(page.pageId, { ...habits, holdVisitorPosts: true });
    const author = openBrowser();
    const text = randomUUID();
    await author.send(`${home}/visitor-posts`, { name: 'Amici del Fosso', text });
    await store.pages.setHabits(page.pageId, { ...habits, holdVisitorPosts: false });
    const seen = (await author.go(home)).text;
    assert.ok(seen.includes(text) && seen.includes('In attesa'));
    assert.ok(!(await openBrowser().go(home)).text.includes(text));
  });

  it('a private conversation that nobody else sees', async () => {
    const author = openBrowser();
    const [text, answer] = [randomUUID(), randomUUID()];
    const sent = await author.send(`${home}/messages`, { name: 'Studentessa Fuorisede', text });
    const itemId = /#m-(\d+)$/.exec(sent.headers.get('location') ?? '')?.[1] ?? '';
    await store.spoken.reply({ pageId: page.pageId, itemId, text: answer, orderKey: answer }, clock.now());
    const seen = (await author.go(`${home}/messages`)).text;
    assert.ok(seen.includes(text) && seen.includes(answer));
    const other = openBrowser();
    await other.send('/who', { name: 'Nonna Tecla' });
    assert.ok(!(await other.go(`${home}/messages`)).text.includes(text));
  });
});

describe('every page', () => {
  const paths = ['/', home, `${home}/messages`, '/who', '/director', '/nothing', '/p/unknown', '/items/x/edit'];
  for (const path of paths) {
    it(`${path} says that it is practice, in both languages, under a strict policy`, async () => {
      const { headers, text } = await openBrowser().go(path);
      assert.match(headers.get('content-security-policy') ?? '', /^default-src 'none'/);
      assert.ok(!/unsafe/.test(headers.get('content-security-policy') ?? ''));
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.ok(text.includes('Rete di prova: qui non scrive nessun cittadino vero.'));
      assert.ok(!/<script(?! src="\/practice\/)|<style|\sstyle=|\son[a-z]+=/.test(text), 'nothing inline');
      const english = await openBrowser().go(path, { headers: { 'accept-language': 'en-GB,en;q=0.9' } });
      assert.ok(english.text.includes('<html lang="en">') && english.text.includes('no real citizen writes here'));
    });
  }

  it('remembers the language asked for', async () => {
    const browser = openBrowser();
    await browser.go('/?lang=en');
    assert.ok((await browser.go(home)).text.includes('Write in private'));
  });

  it('does not believe a cookie that is none', async () => {
    for (const cookie of ['practice-citizen=0', 'practice-citizen=99999999999999999999', 'practice-citizen=%00', 'x']) {
      const { status } = await openBrowser().go(home, { headers: { cookie } });
      assert.equal(status, 200);
    }
  });
});

describe('the director', () => {
  it('sets and shows what goes wrong, and switches it off', async () => {
    const browser = openBrowser();
    const fields = { scope: 'everything', times: '2', delay: '3', retryAfter: '9', ratePerMinute: '60' };
    const set = await browser.send(`/director/${page.handle}`, { fault: 'slow', holdVisitorPosts: 'yes', ...fields });
    assert.equal(set.status, 303);
    const fault = { kind: 'slow', scope: 'everything', remaining: 2, delayMs: 3000, retryAfterSeconds: 9 };
    assert.deepEqual((await store.pages.faults()).get(page.pageId), fault);
    const { text } = await browser.go('/director');
    assert.ok(text.includes('<option value="slow" selected>'));
    const now = await store.pages.byId(page.pageId);
    assert.deepEqual([now?.holdVisitorPosts, now?.ratePerMinute], [true, 60]);
    await browser.send(`/director/${page.handle}`, { fault: 'none', times: '', ratePerMinute: '' });
    assert.equal((await store.pages.faults()).size, 0);
    assert.equal((await store.pages.byId(page.pageId))?.ratePerMinute, null);
  });

  it('refuses what is no setting', async () => {
    const wrong: Record<string, string>[] = [
      { fault: 'explode' },
      { fault: 'slow', delay: '61' },
      { fault: 'busy', times: '0' },
    ];
    for (const fields of wrong) {
      assert.equal((await openBrowser().send(`/director/${page.handle}`, fields)).status, 400);
    }
  });
});

describe('opening a page', () => {
  it('gives its keys once, and a first post to comment', async () => {
    const { text, status } = await openBrowser().send('/new', { name: 'Comune di Collaudo' });
    assert.equal(status, 200);
    const [token = ''] = /practice_[\w-]{32}/.exec(text) ?? [];
    assert.equal((await store.pages.byToken(token))?.handle, 'comune-di-collaudo');
    assert.match((await openBrowser().go('/p/comune-di-collaudo')).text, /pagina di prova di Comune di Collaudo/);
  });

  it('under a name that is taken is refused, and the page keeps its keys', async () => {
    const keysOf = async () => (await store.pages.byHandle(page.handle))?.webhookSecret;
    const before = await keysOf();
    const { status, text } = await openBrowser().send('/new', { name: page.handle.replaceAll('-', ' ') });
    assert.equal(status, 409);
    assert.match(text, /già una pagina con questo nome/);
    assert.equal(await keysOf(), before);
  });
});
