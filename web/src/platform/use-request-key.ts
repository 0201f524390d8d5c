import { useRef } from 'react';
import { newKey } from './new-key.ts';

/** The same press sent again makes nothing new; another has another key. */
export function useRequestKey(): (body: object) => string {
  const last = useRef({ body: '', key: '' });
  return (body) => {
    const text = JSON.stringify(body);
    if (last.current.body !== text) last.current = { body: text, key: newKey() };
    return last.current.key;
  };
}
