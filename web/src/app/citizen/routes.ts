import { contactRoutes } from '#modules/notify/contact/routes.ts';
import { citizenRoutes } from '#modules/voice/citizen/routes.ts';
import { publicRoutes } from '#modules/voice/public/routes.ts';
import { styleRoutes } from '../style/routes.ts';
import { citizenRoute } from './citizen-route.ts';

/** Every page of the citizen; each module adds its own list. */
export const citizenTrees = [citizenRoute.addChildren([...citizenRoutes, ...contactRoutes, ...publicRoutes, ...styleRoutes])] as const;
