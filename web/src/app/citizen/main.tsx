import '../router-types.ts';
import { takeTyped } from '#modules/voice/citizen/new-case/take-typed.ts';
import { clearSentDraft } from '#modules/voice/citizen/outbox/outbox.ts';
import { hasDrafts } from '#platform/draft.ts';
import { start } from '../start.tsx';
import { citizenTrees } from './routes.ts';

clearSentDraft();
/** The build drew pages of whom nothing is kept and who brings nothing along, in light colours and with a line. */
const isAsDrawn = () => !hasDrafts() && location.hash === '' && document.documentElement.dataset.theme === 'light' && navigator.onLine;

void start(citizenTrees, { isAsDrawn, takeOver: takeTyped });
