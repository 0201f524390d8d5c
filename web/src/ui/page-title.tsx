import { useLayoutEffect } from 'react';

/** Names the browser's tab. Where the build draws a page, it stands in the HTML. */
export function PageTitle({ title }: { title: string }) {
  useLayoutEffect(() => {
    document.title = title;
  }, [title]);
  return import.meta.env.SSR ? <title>{title}</title> : null;
}
