import { defineMessages, useMessages } from '#i18n';

const messages = defineMessages({
  ar: { unknown: 'متصفح غير معروف', on: (browser: string, system: string) => `${browser} على ${system}` },
  en: { unknown: 'Unknown browser', on: (browser: string, system: string) => `${browser} on ${system}` },
});

/** A browser on a device, as people say it. */
export function useDeviceName(userAgent: string | null): string {
  const words = useMessages(messages);
  const [browser, system] = deviceOf(userAgent ?? '');
  if (!browser) return words.unknown;
  return system ? words.on(browser, system) : browser;
}

const browsers: readonly [pattern: RegExp, name: string][] = [
  [/Edg\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly [pattern: RegExp, name: string][] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];
/** Names of products, the same in every language. */
const deviceOf = (agent: string) => [browsers, systems].map((list) => list.find(([pattern]) => pattern.test(agent))?.[1]);
