import { z } from 'zod';
import { CaseNumber } from './case.ts';
import { caseKinds } from './case-lists.ts';
import { Code, Instant, PersonName, typedText } from './common.ts';
import { defineEndpoints } from './endpoint.ts';

const Share = z.number().min(0).max(1);
const Likely = z.object({ code: Code, confidence: Share });

/** What a text is probably about, likeliest first, three of each. */
export const Suggestion = z.object({
  /** `unavailable`: switched off, or there is no model yet. `unsure`: below the threshold; the lists may be empty. */
  state: z.enum(['sure', 'unsure', 'unavailable']),
  /** The version of the model that said so. */
  model: z.number().int().nullable(),
  agencies: z.array(Likely),
  categories: z.array(Likely.extend({ agency: Code })),
});
export type Suggestion = z.infer<typeof Suggestion>;

/** How good a model is on texts of which the truth is known. */
export const SuggestionEvaluation = z.object({
  texts: z.number().int(),
  agencyTop1: Share,
  agencyTop3: Share,
  /** Of the texts whose category is known. */
  categoryTop1: Share,
  categoryTop3: Share,
  /** Expected calibration error of the agency's confidence. */
  calibrationError: Share,
  /** Mean negative logarithm of the confidence in the true agency: lower is better. */
  loss: z.number(),
  /** Confidence in ten steps: how many texts, how sure the model was of them, and how many were right. */
  reliability: z.array(
    z.object({ from: Share, to: Share, texts: z.number().int(), confidence: Share.nullable(), right: Share.nullable() }),
  ),
  /** Where texts belong and what was suggested first, null for nothing; only pairs there are. Older models have none. */
  confusion: z.array(z.object({ truth: Code, said: Code.nullable(), texts: z.number().int() })).default([]),
  /** For each threshold that can be set: how many it would have routed, and how many of these wrongly. Older models have none. */
  atThreshold: z.array(z.object({ threshold: Share, routed: z.number().int(), wrong: z.number().int() })).default([]),
});
export type SuggestionEvaluation = z.infer<typeof SuggestionEvaluation>;

/** What a night's evaluation found. */
export const SuggestionComparison = z.object({
  /** `cases`: the newest cases, seen by neither. `folds`: its own texts, each fold by a model that had not seen it. */
  on: z.enum(['cases', 'folds']),
  candidate: SuggestionEvaluation,
  /** The one then at work, on the same cases; null where there was none, or these were too few. */
  standing: SuggestionEvaluation.nullable(),
});
export type SuggestionComparison = z.infer<typeof SuggestionComparison>;

const Version = z.object({
  id: z.number().int(),
  state: z.enum(['live', 'past', 'refused']),
  madeAt: Instant,
  trainedUntil: Instant,
  corpusTexts: z.number().int(),
  cases: z.number().int(),
  bytes: z.number().int(),
  evaluation: SuggestionComparison,
  liveAt: Instant.nullable(),
  /** Who brought it back; null: the nightly training put it to work. */
  liveBy: PersonName.nullable(),
  /** The one then at work: this took its place, or (`refused`) was no better than it. Null: there was none. */
  against: z.number().int().nullable(),
});

const SuggestionTraining = z.object({ state: z.enum(['waiting', 'running', 'failed']), at: Instant, share: Share });

export const suggestionModes = ['off', 'propose', 'route'] as const;

export const SuggestionModel = z.object({
  /** `propose` shows people what is likely; `route` also sends a case that names no category to its agency. */
  mode: z.enum(suggestionModes),
  threshold: z.number(),
  /** What was said before the last change, and who made it; null where nothing was changed yet. */
  lastChange: z.object({ mode: z.enum(suggestionModes), threshold: z.number(), by: PersonName.nullable(), at: Instant }).nullable(),
  /** Null: none is asked for, and the last one ended. */
  training: SuggestionTraining.nullable(),
  /** What the one at work was on the newest texts that it had not seen. */
  newest: z.object({ on: z.enum(['cases', 'folds']), at: Instant, evaluation: SuggestionEvaluation }).nullable(),
  /** The newest, and the one at work. */
  versions: z.array(Version),
  /** The one at work cannot be read: nothing is suggested until the next training, or until another is brought back. */
  broken: z.boolean(),
});
export type SuggestionModel = z.infer<typeof SuggestionModel>;

const access = 'voice.manage_suggestion';
const errors = ['auth.required', 'auth.forbidden'] as const;

export const suggestion = defineEndpoints({
  suggestFromWords: {
    method: 'POST',
    path: '/api/v1/suggestions',
    summary: 'What a text is probably about, while it is being written; nothing of it is kept',
    access: 'signed-in',
    limit: 'read',
    audit: null,
    body: z.strictObject({ text: typedText(5000), kind: z.enum(caseKinds).optional() }),
    output: Suggestion,
    errors: ['auth.required'],
  },
  suggestForCase: {
    method: 'GET',
    path: '/api/v1/cases/{number}/suggestion',
    summary: 'What the words of a case are probably about, for whoever finds it an agency',
    access: 'voice.refer_case',
    audit: null,
    params: z.strictObject({ number: CaseNumber }),
    output: Suggestion,
    errors: [...errors, 'case.not_found'],
  },
  getSuggestionModel: {
    method: 'GET',
    path: '/api/v1/suggestion-model',
    summary: 'What is done with suggestions, and the models with their evaluations',
    access,
    audit: null,
    output: SuggestionModel,
    errors,
  },
  updateSuggestion: {
    method: 'PATCH',
    path: '/api/v1/suggestion-model',
    summary: 'Say what is done with suggestions, and from what confidence on',
    access,
    audit: 'voice.suggestion_updated',
    settings: true,
    body: z.strictObject({ mode: z.enum(suggestionModes).optional(), threshold: z.number().min(0.5).max(0.99).optional() }),
    output: SuggestionModel,
    errors,
  },
  trainSuggestion: {
    method: 'POST',
    path: '/api/v1/suggestion-model/trainings',
    summary: 'Train now instead of in the night; the model that results is put to work only if it is better',
    access,
    limit: 'costly',
    audit: 'voice.suggestion_training_asked',
    output: SuggestionModel,
    errors,
  },
  restoreSuggestionModel: {
    method: 'POST',
    path: '/api/v1/suggestion-model/versions/{id}/restore',
    summary: 'Put an earlier model back to work',
    access,
    audit: 'voice.suggestion_model_restored',
    settings: true,
    params: z.strictObject({ id: z.coerce.number().int().positive().max(2_000_000_000) }),
    output: SuggestionModel,
    errors: [...errors, 'suggestion.not_found', 'suggestion.broken'],
  },
});
