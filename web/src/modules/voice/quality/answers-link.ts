import { linkOptions } from '@tanstack/react-router';
import type { AnswersSearch } from './answers-search.ts';

/** The list behind a number of the desk. */
export const answersLink = (search: AnswersSearch) => linkOptions({ to: '/staff/quality/answers', search });
