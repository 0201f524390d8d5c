import '../router-types.ts';
import { clearSentDraft } from '#modules/voice/citizen/outbox/outbox.ts';
import { start } from '../start.tsx';
import { citizenTrees } from './routes.ts';

clearSentDraft();
start(citizenTrees);
