import { linkOptions } from '@tanstack/react-router';
import { useStore } from '#platform/store.ts';
import { lastInbox } from '../inbox/use-inbox.ts';

/** The way back to the list as one left it. */
export const useBackToInbox = () => linkOptions({ to: '/staff/cases', search: useStore(lastInbox) });
