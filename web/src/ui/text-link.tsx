import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import { classes } from './classes.ts';

interface TextLinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  ref?: Ref<HTMLAnchorElement>;
  /** The whole row or card around it (which is `relative`) answers the click. */
  stretched?: boolean;
}

function TextLinkAnchor({ stretched = false, children, ...props }: TextLinkProps) {
  return (
    <a
      {...props}
      className={classes(
        'rounded-sm font-medium text-brand-700 underline-offset-4 hover:underline',
        stretched ? 'stretched-link' : 'underline decoration-brand-300',
      )}
    >
      {children}
    </a>
  );
}

/** A link within text, a table row or a card: takes the router's `to`, `params`, `search`. */
export const TextLink = createLink(TextLinkAnchor);
