import '../router-types.ts';
import { start } from '../start.tsx';
import { citizenTrees } from './routes.ts';

start(citizenTrees);
