import { useNavigate } from '@tanstack/react-router';
import { useSignedIn } from '#platform/session.ts';

/** Once all is proven: read everything as this person, then on to where they were going. */
export function useEnter(path: string | undefined): () => Promise<void> {
  const navigate = useNavigate();
  const signedIn = useSignedIn();
  return async () => {
    await signedIn();
    await navigate({ href: path ?? '/staff' });
  };
}
