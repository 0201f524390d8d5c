// `npm run lifecycle`: draws the table of the lifecycle as a picture and a page. Run it after changing `workflow.ts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lifecyclePicture } from './lifecycle/draw.ts';
import { lifecyclePage } from './lifecycle/page.ts';

const docs = join(import.meta.dirname, '../docs');
writeFileSync(join(docs, 'lifecycle.svg'), lifecyclePicture());
writeFileSync(join(docs, 'lifecycle.md'), lifecyclePage());
