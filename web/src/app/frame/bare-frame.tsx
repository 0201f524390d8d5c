import type { ReactNode } from 'react';
import { Brand } from './brand.tsx';
import { Footer } from './footer.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Main } from './main.tsx';
import { Notices } from './notices.tsx';
import { OfficialBar } from './official-bar.tsx';
import { SkipLink } from './skip-link.tsx';

/** A page without navigation: sign-in, page not found, failure. */
export function BareFrame({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <OfficialBar />
      <header className="border-b border-line bg-white">
        <div className="page-width flex min-h-18 items-center justify-between gap-4">
          <Brand />
          <LanguageSwitch />
        </div>
      </header>
      <Notices />
      <Main>{children}</Main>
      <Footer />
    </div>
  );
}
