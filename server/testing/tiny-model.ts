import { featuresOf } from '../src/modules/voice/suggest/features.ts';
import { encodeModel } from '../src/modules/voice/suggest/model-file.ts';
import { train } from '../src/modules/voice/suggest/train.ts';
import { query } from './query.ts';

const leaves = [
  { code: 'water-leak', agency: 'water' },
  { code: 'street-lighting', agency: 'municipality' },
];
const texts = [
  ['water-leak', 'ماسورة المياه مكسورة وتسرب ماء في الشارع'],
  ['water-leak', 'تسرب مياه من ماسورة أمام البيت'],
  ['water-leak', 'الماء يتسرب من ماسورة مكسورة'],
  ['street-lighting', 'عمود الإنارة مطفأ والشارع مظلم'],
  ['street-lighting', 'إنارة الشارع مطفأة'],
  ['street-lighting', 'نطلب إنارة شارع مظلم وعمود مكسور'],
] as const;

/** A model that knows leaks and street lights, sure of both; trained in a moment. */
export function tinyModel(): Buffer {
  const examples = texts.map(([category, text]) => ({
    features: featuresOf(text),
    category,
    agency: leaves.find(({ code }) => code === category)?.agency ?? '',
  }));
  return encodeModel({ ...train(leaves, examples), temperature: 0.5 });
}

const evaluation = {
  on: 'folds',
  candidate: {
    texts: 6,
    agencyTop1: 1,
    agencyTop3: 1,
    categoryTop1: 1,
    categoryTop3: 1,
    calibrationError: 0,
    loss: 0.1,
    reliability: [],
    confusion: [
      { truth: 'water', said: 'water', texts: 3 },
      { truth: 'municipality', said: 'municipality', texts: 2 },
      { truth: 'municipality', said: 'water', texts: 1 },
    ],
    atThreshold: [
      { threshold: 0.8, routed: 5, wrong: 1 },
      { threshold: 0.9, routed: 3, wrong: 0 },
    ],
  },
  standing: null,
};

/** Keeps it in a region as if a night had trained it. @param model other bytes, such as none that can be read */
export async function keepTinyModel(ownerUrl: string, state: 'live' | 'past', model: Buffer = tinyModel()): Promise<number> {
  const [row] = await query<{ id: number }>(
    ownerUrl,
    `insert into voice.suggestion_model (state, made_at, trained_until, corpus_texts, cases, evaluation, model, live_at)
     values ($1, now(), '2026-11-01', 6, 0, $2, $3, now()) returning id`,
    [state, JSON.stringify(evaluation), model],
  );
  return row?.id as number;
}
