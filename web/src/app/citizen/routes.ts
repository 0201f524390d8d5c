import { contactRoutes } from '#modules/notify/contact/routes.ts';
import { citizenRoutes } from '#modules/voice/citizen/routes.ts';
import { styleRoutes } from '../style/routes.ts';
import { citizenRoute } from './citizen-route.ts';

/** Every page of the citizen; each module adds its own list. */
export const citizenTrees = [citizenRoute.addChildren([...citizenRoutes, ...contactRoutes, ...styleRoutes])] as const;
