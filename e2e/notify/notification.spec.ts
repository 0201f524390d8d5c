import { randomBytes, randomUUID } from 'node:crypto';
import type { Browser, Worker } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { vapidKeysOf } from '../../server/src/adapters/push/vapid.ts';
import { startPushService, type TestPushService } from '../../server/testing/push-service.ts';
import { createTestRegion, type TestRegion } from '../../server/testing/test-region.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { openBrowser, openWindow, phone } from '../support/browser.ts';
import { signInQuietly } from '../support/sign-in.ts';

const citizen = '+966555000001';
const privateKey = randomBytes(32).toString('base64url');
let service: TestPushService;
let region: TestRegion;
let browser: Browser;
beforeAll(async () => {
  service = await startPushService(() => vapidKeysOf(privateKey)?.publicKey ?? '');
  const settings = { SAWT_VAPID_KEY: privateKey, SAWT_PUSH_CONTACT: 'mailto:it@sawt.example.sa', SAWT_OUTGOING_ALLOW: service.allow };
  [region, browser] = await Promise.all([createTestRegion(settings), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await region?.close();
  await service?.stop();
});

test('a citizen switches notifications on, is told of their case while no page is open, and a press opens it', async () => {
  const device = service.addDevice();
  const { page, context, complaints } = await openWindow(browser, { url: region.url, size: phone });
  page.setDefaultTimeout(15_000);
  await context.grantPermissions(['notifications'], { origin: region.url });
  // The one thing that is not real: the line of this browser to its maker's push service, which no test reaches.
  await context.addInitScript((subscription) => {
    const made = { endpoint: subscription.endpoint, toJSON: () => subscription, unsubscribe: async () => true };
    const isOn = () => sessionStorage.getItem('test.subscribed') !== null;
    PushManager.prototype.subscribe = async ({ applicationServerKey } = {}) => {
      sessionStorage.setItem('test.subscribed', String(applicationServerKey));
      return made as unknown as PushSubscription;
    };
    PushManager.prototype.getSubscription = async () => (isOn() ? (made as unknown as PushSubscription) : null);
  }, device.subscription);
  await signInQuietly(context, region.url, citizen);
  await page.goto('/account');
  const toggle = page.getByRole('switch', { name: 'إظهار الإشعارات على هذا الجهاز' });
  await toggle.waitFor();
  await page.getByText('إظهار الإشعارات على هذا الجهاز').click();
  await page.getByText('فُعّلت الإشعارات على هذا الجهاز').first().waitFor();
  expect(await toggle.isChecked()).toBe(true);
  expect(await page.evaluate(() => sessionStorage.getItem('test.subscribed'))).toBe(vapidKeysOf(privateKey)?.publicKey);
  expect(await accessibilityFindings(page)).toEqual([]);

  const session = await region.signIn(citizen);
  const body = { kind: 'report' as const, text: 'حفرة عميقة', area: 'buraydah', category: 'street-pothole' };
  const { number } = await session.api.voice.submitCase({ body, idempotencyKey: randomUUID() });
  await region.settle();
  const pushed = device.pushed.at(-1)?.text ?? '';

  // What the device got goes into the real service worker, as its browser would hand it over.
  // The one for shared files has a scope of its own.
  const isOurs = (each: Worker) => each.url().endsWith('/service-worker.js');
  const worker = context.serviceWorkers().find(isOurs) ?? (await context.waitForEvent('serviceworker', { predicate: isOurs }));
  const protocol = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    protocol.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const found = registrations.find(({ isDeleted, scopeURL }) => !isDeleted && scopeURL === `${region.url}/`);
      if (found) resolve(found.registrationId);
    });
  });
  await protocol.send('ServiceWorker.enable');
  await protocol.send('ServiceWorker.deliverPushMessage', { origin: region.url, registrationId: await registered, data: pushed });
  const notices = () =>
    worker.evaluate(async () => {
      const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
      return (await registration.getNotifications()).map(({ title, body, dir, lang, tag }) => ({ title, body, dir, lang, tag }));
    });
  await expect
    .poll(notices)
    .toEqual([{ title: 'صوت', body: expect.stringContaining(number), dir: 'rtl', lang: 'ar', tag: JSON.parse(pushed).id }]);
  // The same one a second time is not shown a second time.
  await protocol.send('ServiceWorker.deliverPushMessage', { origin: region.url, registrationId: await registered, data: pushed });
  await expect.poll(notices).toHaveLength(1);

  // A press by hand is not to be had without a desktop: the event is the browser's own, and what it would open is asked for.
  const opened = await worker.evaluate(async () => {
    const scope = globalThis as unknown as {
      registration: ServiceWorkerRegistration;
      clients: { openWindow(page: string): Promise<null> };
      dispatchEvent(event: Event): boolean;
      NotificationEvent: new (type: string, init: { notification: Notification }) => Event;
    };
    const [notification] = await scope.registration.getNotifications();
    return new Promise<string>((resolve) => {
      scope.clients.openWindow = async (page) => {
        resolve(page);
        return null;
      };
      scope.dispatchEvent(new scope.NotificationEvent('notificationclick', { notification: notification as Notification }));
    });
  });
  expect(opened).toBe(`${region.url}/cases/${number}`);
  await page.goto(opened);
  await page.getByText('حفرة عميقة').first().waitFor();

  await page.goto('/account');
  await page.getByText('إظهار الإشعارات على هذا الجهاز').click();
  await page.getByText('أُوقفت الإشعارات على هذا الجهاز').first().waitFor();
  expect((await session.api.contact.getContact()).push.devices).toEqual([]);
  expect(complaints).toEqual([]);
});
