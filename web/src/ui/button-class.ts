import { classes } from './classes.ts';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'medium' | 'large';

const variants: Record<ButtonVariant, string> = {
  primary: 'bg-brand text-white hover:bg-brand-700 active:bg-brand-800',
  secondary: 'border border-field-line bg-white text-ink hover:bg-canvas active:bg-line',
  quiet: 'text-brand-700 hover:bg-brand-50 active:bg-brand-100',
  danger: 'bg-danger text-white hover:bg-danger-700 active:bg-danger-700',
};
const sizes: Record<ButtonSize, string> = { medium: 'min-h-11 px-4', large: 'min-h-13 px-6 text-lg' };

/** One look for what is pressed, be it a button or a link. */
export const buttonClass = (variant: ButtonVariant, size: ButtonSize, wide: boolean): string =>
  classes(
    'inline-flex cursor-pointer items-center justify-center gap-2 rounded-field py-2 text-center font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-45 data-pending:cursor-progress',
    variants[variant],
    sizes[size],
    wide && 'w-full',
  );
