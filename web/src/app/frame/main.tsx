import { useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';
import { mainId } from './skip-link.tsx';

/** The content of a page. After a change of page the focus begins here, as it would after a reload. */
export function Main({ children }: { children: ReactNode }) {
  const element = useRef<HTMLElement>(null);
  const pathname = useLocation({ select: (location) => location.pathname });
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    element.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <main id={mainId} ref={element} tabIndex={-1} className="page-width flex-1 py-6 outline-none md:py-10">
      {children}
    </main>
  );
}
