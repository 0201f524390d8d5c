import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class.ts';
import { Icon, type IconName } from './icon.tsx';

interface LinkButtonProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: IconName;
  wide?: boolean;
}

function LinkButtonAnchor({ variant = 'primary', size = 'medium', icon, wide = false, children, ...props }: LinkButtonProps) {
  return (
    <a {...props} className={buttonClass(variant, size, wide)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

/** Looks like a button, leads to a page: takes the router's `to`, `params`, `search`. */
export const LinkButton = createLink(LinkButtonAnchor);
