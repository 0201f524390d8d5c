import type { Category, Suggestion, SuggestionModel } from '@sawt/contract';
import { type Cached, cached } from '../../../platform/cache.ts';
import type { Database } from '../../../platform/database/database.ts';
import { featuresOf } from './features.ts';
import { leavesOf } from './leaves.ts';
import type { Model } from './model.ts';
import { BrokenModel, decodeModel } from './model-file.ts';
import { type Ranking, rank } from './rank.ts';

interface AtWork {
  mode: SuggestionModel['mode'];
  threshold: number;
  /** Null: there is none, or it cannot be read. */
  model: { id: number; model: Model } | null;
}

export interface Asked {
  text: string;
  place?: string | null | undefined;
  /** Only categories that take it are suggested. */
  kind?: string | undefined;
}

/** What the words say, for routing: null where nothing may be routed by them. */
export interface Sure {
  agency: string;
  /** Null: the agency is sure, the category is not. */
  category: Category | null;
  confidence: number;
  model: number;
}

export interface Suggester {
  suggest(asked: Asked): Promise<Suggestion>;
  /** Where the words alone say whose a case is, surely enough, and may decide it. */
  surely(asked: Asked): Promise<Sure | null>;
  /** Settings or model were changed by this server. */
  forget(): void;
}

const shown = 3;

/**
 * @param categoryTree what may be suggested, and who answers it now
 * @param askForModel called once, when the first suggestion finds that no model is at work: a new region does not wait for the night
 */
export function createSuggester(lookups: Database, categoryTree: Cached<Category[]>, askForModel: () => Promise<void>): Suggester {
  const atWork = createAtWork(lookups);
  let hasAsked = false;
  const rankIn = async (model: Model, asked: Asked): Promise<{ ranking: Ranking; categories: Category[] }> => {
    const categories = (await categoryTree()).filter(
      ({ active, kinds }) => active && (!asked.kind || (kinds as string[]).includes(asked.kind)),
    );
    return { categories, ranking: rank(model, leavesOf(categories), featuresOf(`${asked.text} ${asked.place ?? ''}`)) };
  };
  return {
    async suggest(asked) {
      const { mode, threshold, model } = await atWork();
      if (mode !== 'off' && !model && !hasAsked) {
        hasAsked = true;
        await askForModel();
      }
      if (mode === 'off' || !model) return { state: 'unavailable', model: null, agencies: [], categories: [] };
      const { agencies, categories } = (await rankIn(model.model, asked)).ranking;
      return {
        state: (agencies[0]?.confidence ?? 0) >= threshold ? 'sure' : 'unsure',
        model: model.id,
        agencies: agencies.slice(0, shown),
        categories: categories.slice(0, shown),
      };
    },
    async surely(asked) {
      const { mode, threshold, model } = await atWork();
      if (mode !== 'route' || !model) return null;
      const { ranking, categories } = await rankIn(model.model, asked);
      const [[agency], [category]] = [ranking.agencies, ranking.categories];
      if (!agency || agency.confidence < threshold) return null;
      const isSure = category?.agency === agency.code && category.confidence >= threshold;
      return {
        agency: agency.code,
        category: (isSure && categories.find(({ code }) => code === category.code)) || null,
        confidence: agency.confidence,
        model: model.id,
      };
    },
    forget: atWork.forget,
  };
}

/** The model is read when it is first asked for, and again only when another is at work. */
function createAtWork(lookups: Database): Cached<AtWork> {
  let last: AtWork['model'] = null;
  let unreadable: number | null = null;
  return cached(async () => {
    const setting = await lookups.selectFrom('voice.suggestion_setting').select(['mode', 'threshold']).executeTakeFirstOrThrow();
    const mode = setting.mode as AtWork['mode'];
    const live = await lookups.selectFrom('voice.suggestion_model').select('id').where('state', '=', 'live').executeTakeFirst();
    if (!live || live.id === unreadable) return { ...setting, mode, model: null };
    if (live.id !== last?.id) {
      last = await load(lookups, live.id);
      unreadable = last ? null : live.id;
    }
    return { ...setting, mode, model: last };
  });
}

async function load(lookups: Database, id: number): Promise<AtWork['model']> {
  const row = await lookups.selectFrom('voice.suggestion_model').select('model').where('id', '=', id).executeTakeFirst();
  try {
    return row ? { id, model: decodeModel(row.model) } : null;
  } catch (error) {
    if (error instanceof BrokenModel) return null;
    throw error;
  }
}
