import { defineMessages, useMessages } from '#i18n';
import { setTheme, useTheme } from '#platform/theme.ts';
import { IconButton } from '#ui';

const messages = defineMessages({
  ar: { dark: 'ألوان داكنة', light: 'ألوان فاتحة' },
  en: { dark: 'Dark colours', light: 'Light colours' },
});

/** For rooms without light. Chosen for the device, and never by itself: who sits in daylight is not to be put in the dark. */
export function ThemeSwitch() {
  const words = useMessages(messages);
  const other = useTheme() === 'dark' ? 'light' : 'dark';
  return <IconButton icon={other === 'dark' ? 'moon' : 'sun'} label={words[other]} onPress={() => setTheme(other)} />;
}
