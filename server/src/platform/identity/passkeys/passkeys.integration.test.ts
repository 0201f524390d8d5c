import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { query } from '../../../../testing/query.ts';
import { createSoftwarePasskey } from '../../../../testing/software-passkey.ts';
import { createTestRegion, type Session, type TestRegion } from '../../../../testing/test-region.ts';

type Passkey = ReturnType<typeof createSoftwarePasskey>;
const staff = 'municipality.coordinator';

let region: TestRegion;
let session: Session;
beforeAll(async () => {
  region = await createTestRegion();
});
afterAll(() => region?.close());
beforeEach(async () => {
  await query(region.ownerUrl, 'delete from identity."rateLimit"');
  await query(region.ownerUrl, 'delete from identity.passkey');
  session = await region.signIn(staff);
});

const post = (path: string, body: object, url = region.url) =>
  fetch(`${url}/api/auth${path}`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const options = async () => (await (await post('/passkey/options', {})).json()) as { challenge: string };
const cookieOf = (response: Response) => response.headers.getSetCookie().find((line) => /session_token=[^;]/.test(line));
const signIn = (answer: object, url?: string) => post('/passkey/sign-in', { answer }, url);
type Answer = Parameters<Session['api']['identity']['addPasskey']>[0]['body']['answer'];
const add = async (who: Session, passkey: Passkey, name = 'حاسوب المكتب') => {
  const begun = (await who.api.identity.beginPasskey()) as unknown as { challenge: string; user: { id: string } };
  return who.api.identity.addPasskey({ body: { name, answer: passkey.register(begun) as unknown as Answer } });
};
const enrolled = async (who = session, settings: object = {}) => {
  const passkey = createSoftwarePasskey({ origin: region.url, ...settings });
  await add(who, passkey);
  return passkey;
};
const lastEntry = async () =>
  (
    await query<{ event: string; details: object }>(
      region.ownerUrl,
      `select event, details from platform.audit_entry where event like 'identity.%' order by id desc limit 1`,
    )
  )[0];
const refused = async (response: Response, reason: string) => {
  expect([response.status, await response.json(), cookieOf(response)]).toEqual([401, { code: 'PASSKEY_REFUSED' }, undefined]);
  expect(await lastEntry()).toEqual({ event: 'identity.sign_in_refused', details: { way: 'passkey', status: 401, reason } });
};

describe('a passkey', () => {
  test('signs in alone, and counts as the second factor that staff need', async () => {
    const passkey = await enrolled();
    const response = await signIn(passkey.use(await options()));
    const cookie = cookieOf(response)?.split(';')[0] as string;
    const me = (await (await fetch(`${region.url}/api/v1/me`, { headers: { cookie } })).json()) as { id: string };
    expect(me.id).toBe((await session.api.directory.getMe()).id);
    expect(await lastEntry()).toEqual({ event: 'identity.signed_in', details: { way: 'passkey', status: 200 } });
  });

  test('is asked for with its owner to be verified, without naming anybody’s', async () => {
    expect(await options()).toMatchObject({ userVerification: 'required', rpId: 'localhost' });
    const begun = await session.api.identity.beginPasskey();
    expect(begun).toMatchObject({
      attestation: 'none',
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    });
  });

  test('is listed, renamed and removed by its owner; a removed one is refused, and the person is told', async () => {
    const passkey = await enrolled();
    const [listed] = await session.api.identity.listPasskeys();
    expect(listed).toMatchObject({ name: 'حاسوب المكتب', synced: false, usedAt: null });
    const params = { id: listed?.id as string };
    await session.api.identity.renamePasskey({ params, body: { name: 'جوالي' } });
    expect((await session.api.identity.listPasskeys())[0]?.name).toBe('جوالي');
    await session.api.identity.removePasskey({ params });
    expect(await session.api.identity.listPasskeys()).toEqual([]);
    await refused(await signIn(passkey.use(await options())), 'unknown');
    await region.settle();
    const [person] = await query<{ phone: string }>(region.ownerUrl, `select phone from directory.person where username = $1`, [staff]);
    const told = await region.messagesTo(person?.phone as string);
    expect(told.slice(0, 2)).toEqual([expect.stringContaining('حُذف مفتاح مرور'), expect.stringContaining('أُضيف مفتاح مرور')]);
  });

  test('is nobody else’s to rename or remove', async () => {
    await enrolled();
    const [mine] = await session.api.identity.listPasskeys();
    const other = await region.signIn('water.coordinator');
    const params = { id: mine?.id as string };
    const notFound = { problem: { code: 'passkey.not_found' } };
    await expect(other.api.identity.renamePasskey({ params, body: { name: 'x' } })).rejects.toMatchObject(notFound);
    await expect(other.api.identity.removePasskey({ params })).rejects.toMatchObject(notFound);
    expect(await other.api.identity.listPasskeys()).toEqual([]);
  });

  test('is added and removed only after a fresh proof, which a passkey can give as well', async () => {
    const passkey = await enrolled();
    await query(region.ownerUrl, `update identity.session set "provenAt" = now() - interval '11 minutes'`);
    const [listed] = await session.api.identity.listPasskeys();
    const stale = { problem: { code: 'auth.proof_required' } };
    await expect(session.api.identity.beginPasskey()).rejects.toMatchObject(stale);
    await expect(session.api.identity.removePasskey({ params: { id: listed?.id as string } })).rejects.toMatchObject(stale);
    await session.api.identity.proveWithPasskey({ body: { answer: passkey.use(await options()) as unknown as Answer } });
    await session.api.identity.beginPasskey();
  });
});

describe('at the sign-in is refused', () => {
  test('an answer for another site, such as one that looks like ours', async () => {
    const passkey = await enrolled();
    passkey.origin = 'https://sawt.example.evil';
    await refused(await signIn(passkey.use(await options())), 'not_verified');
  });

  test('an answer made for the host of another site', async () => {
    const passkey = await enrolled();
    passkey.rpId = 'evil.example';
    await refused(await signIn(passkey.use(await options())), 'not_verified');
  });

  test('a challenge that is not ours', async () => {
    const passkey = await enrolled();
    await refused(await signIn(passkey.use({ challenge: 'bm90IG91cnM' })), 'unknown');
  });

  test('a challenge that has run out', async () => {
    const passkey = await enrolled();
    const begun = await options();
    await query(region.ownerUrl, `update identity.passkey_challenge set expires_at = now() - interval '1 second'`);
    await refused(await signIn(passkey.use(begun)), 'unknown');
  });

  test('an answer that was used before, also when it comes many times at once, at two servers', async () => {
    const other = await region.secondServer();
    const passkey = await enrolled();
    const answer = passkey.use(await options());
    const urls = [region.url, other, region.url, other];
    // The second server is another origin to a browser; the answer is for the first.
    const answers = await Promise.all(urls.map((url) => signIn(answer, url)));
    expect(answers.filter(cookieOf).length).toBeLessThanOrEqual(1);
    const again = passkey.use(await options());
    expect((await signIn(again)).status).toBe(200);
    await refused(await signIn(again), 'unknown');
  });

  test('a challenge for adding a passkey, and the other way round', async () => {
    const passkey = await enrolled();
    const forAdding = (await session.api.identity.beginPasskey()) as unknown as { challenge: string };
    await refused(await signIn(passkey.use(forAdding)), 'unknown');
    const forSignIn = createSoftwarePasskey({ origin: region.url }).register(await options());
    await expect(session.api.identity.addPasskey({ body: { name: 'x', answer: forSignIn as unknown as Answer } })).rejects.toMatchObject({
      problem: { code: 'passkey.refused' },
    });
  });

  test('a copy, whose counter goes back; the audit log says so', async () => {
    const passkey = await enrolled();
    passkey.counter = 41;
    expect((await signIn(passkey.use(await options()))).status).toBe(200);
    passkey.counter = 20;
    await refused(await signIn(passkey.use(await options())), 'copied');
  });

  test('a device that did not verify its owner', async () => {
    const passkey = await enrolled();
    passkey.verifies = false;
    await refused(await signIn(passkey.use(await options())), 'not_verified');
  });

  test('a passkey that says it is another person’s, and a signature of another key', async () => {
    const passkey = await enrolled();
    const neighbour = await enrolled(await region.signIn('water.coordinator'));
    const answer = passkey.use(await options());
    answer.response.userHandle = neighbour.userHandle;
    await refused(await signIn(answer), 'not_verified');
    const forged = neighbour.use(await options());
    await refused(
      await signIn({ ...forged, id: passkey.id, rawId: passkey.id, response: { ...forged.response, userHandle: '' } }),
      'not_verified',
    );
  });
});

describe('when one is added is refused', () => {
  const addRefused = (answer: object, who = session) =>
    expect(who.api.identity.addPasskey({ body: { name: 'x', answer: answer as unknown as Answer } })).rejects.toMatchObject({
      problem: { code: 'passkey.refused' },
    });
  const begin = async (who = session) => (await who.api.identity.beginPasskey()) as unknown as { challenge: string };

  test('an answer to a challenge of another person', async () => {
    const other = await region.signIn('water.coordinator');
    await addRefused(createSoftwarePasskey({ origin: region.url }).register(await begin()), other);
  });

  test('an answer from another site, one without its owner verified, one used before, one that is known already', async () => {
    await addRefused(createSoftwarePasskey({ origin: 'https://evil.example' }).register(await begin()));
    await addRefused(createSoftwarePasskey({ origin: region.url, verifies: false }).register(await begin()));
    const passkey = createSoftwarePasskey({ origin: region.url });
    const answer = passkey.register(await begin());
    await session.api.identity.addPasskey({ body: { name: 'x', answer: answer as unknown as Answer } });
    await addRefused(answer);
    const other = await region.signIn('water.coordinator');
    await addRefused(passkey.register(await begin(other)), other);
  });
});

test('a passkey of another person proves nothing in one’s own session', async () => {
  const theirs = await enrolled(await region.signIn('water.coordinator'));
  await expect(
    session.api.identity.proveWithPasskey({ body: { answer: theirs.use(await options()) as unknown as Answer } }),
  ).rejects.toMatchObject({ problem: { code: 'passkey.refused' } });
});
