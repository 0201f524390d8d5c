import '../router-types.ts';
import { start } from '../start.tsx';
import { staffTrees } from './routes.ts';

void start(staffTrees);
