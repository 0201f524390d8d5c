import type { IconName } from './icon.tsx';

/** What a colour means. Colour never says it alone: words or an icon stand beside it. */
export type Tone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

export const toneText: Record<Tone, string> = {
  neutral: 'text-ink-soft',
  info: 'text-info',
  success: 'text-brand-700',
  warning: 'text-warning',
  danger: 'text-danger',
};

export const toneSurface: Record<Tone, string> = {
  neutral: 'bg-canvas border-line',
  info: 'bg-info-50 border-info-200',
  success: 'bg-brand-50 border-brand-200',
  warning: 'bg-warning-50 border-warning-200',
  danger: 'bg-danger-50 border-danger-200',
};

export const toneFill: Record<Tone, string> = {
  neutral: 'bg-ink-faint',
  info: 'bg-info',
  success: 'bg-brand',
  warning: 'bg-warning',
  danger: 'bg-danger',
};

export const toneIcon: Record<Tone, IconName> = {
  neutral: 'info',
  info: 'info',
  success: 'success',
  warning: 'warning',
  danger: 'error',
};
