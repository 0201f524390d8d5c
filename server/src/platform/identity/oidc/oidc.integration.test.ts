import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createIdentityProvider, type IdentityProvider, newKey, strongAcr } from '../../../../testing/identity-provider.ts';
import { query } from '../../../../testing/query.ts';
import { openBrowser, type Session } from '../../../../testing/session.ts';
import { createTestRegion, type TestRegion } from '../../../../testing/test-region.ts';

const label = { ar: 'النفاذ الوطني', en: 'National sign-on' };
const claims = { identityNumber: 'national_id' };
/** Valid by their check digit. */
const numbers = { noura: '1000000008', salem: '1000000016', other: '1000000024' };

let provider: IdentityProvider;
let silent: IdentityProvider;
let region: TestRegion;
beforeAll(async () => {
  [provider, silent] = await Promise.all([createIdentityProvider(), createIdentityProvider()]);
  const { setting } = provider;
  region = await createTestRegion({
    SAWT_OUTGOING_ALLOW: `${provider.allow},${silent.allow}`,
    SAWT_OIDC: JSON.stringify([
      { id: 'national', ...setting, label, audience: 'citizens', claims, acr: [strongAcr], maxAge: 300 },
      { id: 'plain', ...setting, label, audience: 'citizens', claims },
      { id: 'water', ...setting, label, audience: { agency: 'water' }, acr: [strongAcr] },
      { id: 'water-weak', ...setting, label, audience: { agency: 'water' } },
      { id: 'emirate', ...setting, label, audience: 'emirate', acr: [strongAcr] },
      { id: 'silent', ...silent.setting, label, audience: 'citizens' },
    ]),
  });
  await provider.start(redirectUris());
});
afterAll(async () => {
  await region?.close();
  await provider?.stop();
  await silent?.stop();
});
beforeEach(() => query(region.ownerUrl, 'delete from identity."rateLimit"'));
afterEach(() => {
  provider.tampering = null;
});

const redirectUris = () =>
  ['national', 'plain', 'water', 'water-weak', 'emirate', 'silent'].map((id) => `${region.url}/api/auth/oidc/callback/${id}`);

async function begin(browser: Session, way: string, returnTo = '/cases', again?: boolean): Promise<Response> {
  return browser.send(`${region.url}/api/auth/oidc/begin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ provider: way, return: returnTo, again }),
  });
}
const addressOf = async (response: Response) => ((await response.json()) as { url: string }).url;
/** To the provider and to the address by which it leads back. */
const goThere = async (browser: Session, way: string, subject: string, returnTo?: string) =>
  provider.enter(await addressOf(await begin(browser, way, returnTo)), subject);
/** @returns where the browser is led to, within our pages */
async function comeBack(browser: Session, address: string): Promise<string> {
  const response = await browser.send(address, { redirect: 'manual' });
  expect([response.status, await response.text()]).toEqual([302, '{}']);
  return response.headers.get('location') as string;
}
async function signIn(way: string, subject: string, returnTo?: string) {
  const browser = openBrowser(region.url);
  return { browser, location: await comeBack(browser, await goThere(browser, way, subject, returnTo)) };
}
const refusedWith = (code: string, returnTo = '%2Fcases') => `/sign-in?problem=${code}&return=${returnTo}`;
const me = ({ api }: Session) => api.directory.getMe();
const lastAttempt = async () =>
  (
    await query<{ event: string; subject: string; details: Record<string, unknown> }>(
      region.ownerUrl,
      `select event, subject, details from platform.audit_entry where event like 'identity.sign%' order by id desc limit 1`,
    )
  )[0];

let people = 0;
/** A person of the provider, of whom nobody has heard before. @returns the subject */
function person(known: Record<string, unknown> = {}): string {
  const subject = `subject-${++people}`;
  const phone = `+96655900${String(people).padStart(4, '0')}`;
  provider.people.set(subject, { acr: strongAcr, name: 'نورة الحربي', phone_number: phone, phone_number_verified: true, ...known });
  return subject;
}
const phoneOf = (subject: string) => provider.people.get(subject)?.phone_number as string;

describe('a citizen whom the provider vouches for', () => {
  test('comes in, is led on to where they were, and is known by name and phone', async () => {
    const subject = person();
    const { browser, location } = await signIn('national', subject, '/cases/new?step=send');
    expect(location).toBe('/cases/new?step=send');
    expect(await me(browser)).toMatchObject({ name: { ar: 'نورة الحربي' }, phone: phoneOf(subject), staff: false });
    expect(await lastAttempt()).toEqual({
      event: 'identity.signed_in',
      subject: `person:${(await me(browser)).id}`,
      details: { way: 'oidc', status: 302, provider: 'national', linked: true },
    });
  });

  test('erases themselves without a phone within ten minutes of signing in, and not later', async () => {
    const { browser } = await signIn('national', person({ phone_number: undefined, phone_number_verified: undefined }));
    const { id, phone } = await me(browser);
    expect(phone).toBeNull();
    const began = (minutes: number) =>
      query(region.ownerUrl, `update identity.session set "createdAt" = now() - $2 * interval '1 minute' where "userId" = $1`, [
        id,
        minutes,
      ]);
    const erase = () => browser.api.personalData.eraseOwnData({ body: { phone: '' } });
    await began(11);
    await expect(erase()).rejects.toMatchObject({ problem: { code: 'auth.proof_required' } });
    await expect(browser.api.identity.sendProofCode()).rejects.toMatchObject({ problem: { code: 'auth.proof_required' } });
    await began(9);
    await erase();
    await expect(me(browser)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
  });

  test('is asked for by code with PKCE, state and nonce of this attempt alone, and the level demanded', async () => {
    const [one, two] = await Promise.all(
      [1, 2].map(async () => new URL(await addressOf(await begin(openBrowser(region.url), 'national')))),
    );
    expect(Object.fromEntries((one as URL).searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      acr_values: strongAcr,
      max_age: '300',
      redirect_uri: `${region.url}/api/auth/oidc/callback/national`,
    });
    for (const name of ['state', 'nonce', 'code_challenge']) {
      expect((one as URL).searchParams.get(name)?.length).toBeGreaterThanOrEqual(43);
      expect((one as URL).searchParams.get(name)).not.toBe((two as URL).searchParams.get(name));
    }
  });

  test('is asked anew who they are where they try again, so that the provider does not answer for somebody before them', async () => {
    const address = await addressOf(await begin(openBrowser(region.url), 'national', '/cases', true));
    expect(new URL(address).searchParams.get('prompt')).toBe('login');
  });

  test('is the same one at the next time', async () => {
    const subject = person();
    const [first, second] = [await signIn('national', subject), await signIn('national', subject)];
    expect((await me(second.browser)).id).toBe((await me(first.browser)).id);
    expect((await lastAttempt())?.details).toMatchObject({ linked: false });
  });

  test('is one also from two browsers at once, and for the first time', async () => {
    const subject = person({ national_id: numbers.other });
    const entered = await Promise.all([signIn('national', subject), signIn('national', subject)]);
    const ids = await Promise.all(entered.map(async ({ browser }) => (await me(browser)).id));
    expect(new Set(ids).size).toBe(1);
  });

  test('who came by a code to the same phone before is the same one', async () => {
    const subject = person();
    const before = await me(await region.signIn(phoneOf(subject)));
    expect((await me((await signIn('national', subject)).browser)).id).toBe(before.id);
  });

  test('and comes by a code to the same phone later is the same one', async () => {
    const subject = person();
    const before = await me((await signIn('national', subject)).browser);
    expect((await me(await region.signIn(phoneOf(subject)))).id).toBe(before.id);
  });

  test('whose phone the provider has not verified is not the one who has that phone', async () => {
    const owner = person();
    const before = await me((await signIn('national', owner)).browser);
    const { browser } = await signIn('national', person({ phone_number: phoneOf(owner), phone_number_verified: false }));
    expect(await me(browser)).toMatchObject({ phone: null });
    expect((await me(browser)).id).not.toBe(before.id);
  });

  test('and is known by the same identity number is the same one, whatever the phone', async () => {
    const first = await signIn('national', person({ national_id: numbers.noura }));
    provider.people.delete('moved');
    // Another provider of the same people: another subject, another phone.
    await query(region.ownerUrl, `update identity.account set "providerId" = 'https://another.example' where "userId" = $1`, [
      (await me(first.browser)).id,
    ]);
    const second = await signIn('national', person({ national_id: numbers.noura }));
    expect((await me(second.browser)).id).toBe((await me(first.browser)).id);
  });

  test('may have no phone at all', async () => {
    const { browser } = await signIn('plain', person({ phone_number: undefined }));
    expect(await me(browser)).toMatchObject({ phone: null, name: { ar: 'نورة الحربي' } });
  });
});

describe('two people are never made one, and nobody is let in', () => {
  test('where the identity number is one’s and the phone another’s', async () => {
    await signIn('national', person({ national_id: numbers.salem }));
    const neighbour = person();
    await region.signIn(phoneOf(neighbour));
    const both = person({ national_id: numbers.salem, phone_number: phoneOf(neighbour) });
    const { browser, location } = await signIn('national', both);
    expect(location).toBe(refusedWith('OIDC_CONFLICT'));
    await expect(me(browser)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    expect(await lastAttempt()).toMatchObject({
      event: 'identity.sign_in_refused',
      details: { provider: 'national', code: 'OIDC_CONFLICT', reason: 'two_people' },
    });
  });

  test('where two of a family have one phone', async () => {
    const mother = person();
    await signIn('national', mother);
    expect((await signIn('national', person({ phone_number: phoneOf(mother) }))).location).toBe(refusedWith('OIDC_CONFLICT'));
  });

  test('where the account of the phone has another verified identity number', async () => {
    const first = person({ national_id: '1000000032' });
    const { browser } = await signIn('national', first);
    await query(region.ownerUrl, `update identity.account set "providerId" = 'https://another.example' where "userId" = $1`, [
      (await me(browser)).id,
    ]);
    const second = await signIn('national', person({ national_id: '1000000040', phone_number: phoneOf(first) }));
    expect([second.location, (await lastAttempt())?.details]).toMatchObject([refusedWith('OIDC_CONFLICT'), { reason: 'other_number' }]);
  });
});

describe('what the provider says is not believed', () => {
  const hour = 3_600;
  const now = () => Math.floor(Date.now() / 1000);
  test.each<[string, () => IdentityProvider['tampering'], string]>([
    ['with the nonce of another attempt', () => ({ claims: (all) => ({ ...all, nonce: 'another' }) }), 'OIDC_REFUSED'],
    ['without a nonce', () => ({ claims: ({ nonce: _, ...all }) => all }), 'OIDC_REFUSED'],
    ['by another issuer', () => ({ claims: (all) => ({ ...all, iss: 'https://evil.example' }) }), 'OIDC_REFUSED'],
    ['signed by somebody else', () => ({ key: newKey() }), 'OIDC_REFUSED'],
    ['for another audience', () => ({ claims: (all) => ({ ...all, aud: 'another' }) }), 'OIDC_REFUSED'],
    ['for us among others, at another’s wish', () => ({ claims: (all) => ({ ...all, aud: ['sawt', 'b'], azp: 'b' }) }), 'OIDC_REFUSED'],
    ['when it is over', () => ({ claims: (all) => ({ ...all, iat: now() - hour, exp: now() - hour / 2 }) }), 'OIDC_REFUSED'],
    ['of a proof that is too long ago', () => ({ claims: (all) => ({ ...all, auth_time: now() - hour }) }), 'OIDC_REFUSED'],
    ['without the time of the proof', () => ({ claims: ({ auth_time: _, ...all }) => all }), 'OIDC_REFUSED'],
    ['without a level', () => ({ claims: ({ acr: _, ...all }) => all }), 'OIDC_LEVEL'],
    ['with a lower level', () => ({ claims: (all) => ({ ...all, acr: '0' }) }), 'OIDC_LEVEL'],
    ['of another person than its user information', () => ({ claims: (all) => ({ ...all, sub: 'another' }) }), 'OIDC_REFUSED'],
    ['when it fails', () => ({ status: 503 }), 'OIDC_UNAVAILABLE'],
  ])('%s', async (_, tampering, code) => {
    const subject = person();
    provider.tampering = tampering();
    const { browser, location } = await signIn('national', subject);
    expect(location).toBe(refusedWith(code));
    await expect(me(browser)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    expect(await lastAttempt()).toMatchObject({ event: 'identity.sign_in_refused', details: { way: 'oidc', code } });
    // The way itself is sound: only the tampering was refused.
    provider.tampering = {};
    expect((await signIn('national', subject)).location).toBe('/cases');
  });

  test('where it proved no level, however it was asked', async () => {
    expect((await signIn('national', person({ acr: undefined }))).location).toBe(refusedWith('OIDC_LEVEL'));
  });

  test('where the person turned back', async () => {
    expect((await signIn('national', 'nobody')).location).toBe(refusedWith('OIDC_CANCELLED'));
    expect(await lastAttempt()).toMatchObject({ subject: 'account:unknown', details: { code: 'OIDC_CANCELLED', reason: 'access_denied' } });
  });
});

describe('what leads back is taken once, from the browser that began it', () => {
  const door = '/sign-in?problem=OIDC_STATE';
  const change = (address: string, name: string, value: string | null) => {
    const url = new URL(address);
    if (value === null) url.searchParams.delete(name);
    else url.searchParams.set(name, value);
    return url.href;
  };

  test('not twice', async () => {
    const browser = openBrowser(region.url);
    const address = await goThere(browser, 'national', person());
    expect(await comeBack(browser, address)).toBe('/cases');
    expect(await comeBack(browser, address)).toBe(door);
  });

  test('not twice at once', async () => {
    const browser = openBrowser(region.url);
    const address = await goThere(browser, 'national', person());
    const led = await Promise.all([1, 2, 3, 4].map(() => comeBack(browser, address)));
    expect(led.sort()).toEqual(['/cases', door, door, door]);
  });

  test('not a code of before with a new state', async () => {
    const browser = openBrowser(region.url);
    const used = await goThere(browser, 'national', person());
    await comeBack(browser, used);
    const fresh = await goThere(browser, 'national', person());
    const code = new URL(used).searchParams.get('code');
    expect(await comeBack(browser, change(fresh, 'code', code))).toBe(refusedWith('OIDC_REFUSED'));
  });

  test('not from another browser, which is left as it was; the first still comes in', async () => {
    const [browser, other] = [openBrowser(region.url), openBrowser(region.url)];
    const address = await goThere(browser, 'national', person());
    await begin(other, 'national');
    for (const stranger of [other, openBrowser(region.url)]) {
      expect(await comeBack(stranger, address)).toBe(door);
      await expect(me(stranger)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    }
    expect(await comeBack(browser, address)).toBe('/cases');
  });

  test('not after its time', async () => {
    const browser = openBrowser(region.url);
    const address = await goThere(browser, 'national', person());
    await query(region.ownerUrl, `update identity.oidc_attempt set expires_at = now() - interval '1 second'`);
    expect(await comeBack(browser, address)).toBe(door);
  });

  test('not without state, with another, or for another provider', async () => {
    const browser = openBrowser(region.url);
    const address = await goThere(browser, 'national', person());
    for (const wrong of [change(address, 'state', null), change(address, 'state', 'x'), address.replace('/national', '/plain')]) {
      expect(await comeBack(browser, wrong)).toBe(door);
    }
  });

  test.each([
    ['another issuer', 'https://evil.example'],
    ['none', null],
  ])('not with %s named beside the code', async (_, iss) => {
    const browser = openBrowser(region.url);
    const address = await goThere(browser, 'national', person());
    expect(await comeBack(browser, change(address, 'iss', iss))).toBe(refusedWith('OIDC_REFUSED'));
  });

  test('in two windows of one browser each is taken', async () => {
    const browser = openBrowser(region.url);
    const [one, two] = [await goThere(browser, 'national', person(), '/one'), await goThere(browser, 'national', person(), '/two')];
    expect([await comeBack(browser, two), await comeBack(browser, one)]).toEqual(['/two', '/one']);
  });

  test('and leads to our own pages only', async () => {
    for (const wrong of ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', 'cases', '']) {
      expect([wrong, (await begin(openBrowser(region.url), 'national', wrong)).status]).toEqual([wrong, 400]);
    }
  });

  test('and the database keeps nothing by which somebody else could come back', async () => {
    const browser = openBrowser(region.url);
    const url = new URL(await addressOf(await begin(browser, 'national')));
    const rows = JSON.stringify(await query(region.ownerUrl, 'select * from identity.oidc_attempt'));
    for (const name of ['state', 'nonce']) expect(rows).not.toContain(url.searchParams.get(name));
  });
});

describe('staff', () => {
  const official = 'water.coordinator';
  const staffDoor = (code: string) => `/staff/sign-in?problem=${code}&return=%2Fstaff`;
  const signInAs = (way: string, username: string | undefined, known = {}) =>
    signIn(way, person({ preferred_username: username, ...known }), '/staff');
  beforeEach(() => query(region.ownerUrl, `delete from identity.account where "providerId" like '% staff'`));

  test('come in by their agency’s provider, whose level is their second factor', async () => {
    const { browser, location } = await signInAs('water', official.toUpperCase());
    expect(location).toBe('/staff');
    expect(await me(browser)).toMatchObject({ staff: true, agency: { code: 'water' } });
  });

  test('give their second factor with us where the provider proves none', async () => {
    const { browser, location } = await signInAs('water-weak', official);
    expect(location).toBe('/staff/sign-in?step=code&return=%2Fstaff');
    await expect(me(browser)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
  });

  test.each<[string, string, string | undefined, string]>([
    ['whom the provider names by no user name', 'water', undefined, 'OIDC_UNKNOWN_STAFF'],
    ['of whom nobody has heard', 'water', 'somebody.new', 'OIDC_UNKNOWN_STAFF'],
    ['of another agency', 'water', 'municipality.coordinator', 'OIDC_UNKNOWN_STAFF'],
    ['of the emirate, by an agency', 'water', 'emirate.officer', 'OIDC_UNKNOWN_STAFF'],
    ['of an agency, by the emirate', 'emirate', official, 'OIDC_UNKNOWN_STAFF'],
  ])('%s are not let in, nor made', async (_, way, username, code) => {
    const count = () => query(region.ownerUrl, 'select count(*)::int as count from identity."user"');
    const before = await count();
    const { browser, location } = await signInAs(way, username);
    expect(location).toBe(staffDoor(code));
    await expect(me(browser)).rejects.toMatchObject({ problem: { code: 'auth.required' } });
    expect(await count()).toEqual(before);
  });

  test('of the emirate come in by the emirate’s', async () => {
    expect((await signInAs('emirate', 'emirate.officer')).location).toBe('/staff');
  });

  test('whose user name another subject already came in with are not let in', async () => {
    await signInAs('water', official);
    expect((await signInAs('water', official)).location).toBe(staffDoor('OIDC_CONFLICT'));
  });

  test('are nobody to the citizens’ provider, whatever it calls them', async () => {
    const { browser } = await signInAs('national', official);
    expect(await me(browser)).toMatchObject({ staff: false });
  });

  test('who have left are not let in', async () => {
    await query(region.ownerUrl, `update directory.person set active = false where username = 'water.leader'`);
    expect((await signInAs('water', 'water.leader')).location).toBe(staffDoor('OIDC_INACTIVE'));
  });
});

test('a citizen whose account was closed is not let in', async () => {
  const subject = person();
  const { browser } = await signIn('national', subject);
  await query(region.ownerUrl, 'update directory.person set active = false where id = $1', [(await me(browser)).id]);
  expect((await signIn('national', subject)).location).toBe(refusedWith('OIDC_INACTIVE'));
});

describe('a provider that is not there', () => {
  const ways = async () => {
    const list = await openBrowser(region.url).api.identity.listSignInWays();
    return Object.fromEntries(list.map(({ id, available }) => [id, available]));
  };

  test('is out for now, and back once it answers, while the others work', async () => {
    await expect.poll(async () => (await ways()).silent).toBe(false);
    const refused = await begin(openBrowser(region.url), 'silent');
    expect([refused.status, await refused.json()]).toEqual([503, { code: 'OIDC_UNAVAILABLE' }]);
    expect(await ways()).toMatchObject({ national: true, silent: false });
    expect((await signIn('national', person())).location).toBe('/cases');

    await silent.start(redirectUris());
    await expect.poll(async () => (await ways()).silent, { timeout: 20_000 }).toBe(true);
    silent.people.set('one', { phone_number: '+966559999999', phone_number_verified: true });
    const browser = openBrowser(region.url);
    const address = await silent.enter(await addressOf(await begin(browser, 'silent')), 'one');
    expect(await comeBack(browser, address)).toBe('/cases');
  });

  test('nor in the settings is not found', async () => {
    expect((await begin(openBrowser(region.url), 'unknown')).status).toBe(404);
  });
});

test('the ways in are listed with their names, without what is between the servers', async () => {
  const list = await openBrowser(region.url).api.identity.listSignInWays();
  expect(list[0]).toEqual({ id: 'national', label, audience: 'citizens', available: true });
  expect(list.map(({ audience }) => audience)).toEqual(['citizens', 'citizens', 'staff', 'staff', 'staff', 'citizens']);
  expect(JSON.stringify(list)).not.toMatch(/secret|127\.0\.0\.1/);
});
