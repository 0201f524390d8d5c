// The lists of the quality desk, apart from its schemas: pages need these and not those.

/** What an answer is judged by. */
export const qualityCriteria = ['understood', 'complete', 'clear', 'proven', 'timely'] as const;
export type QualityCriterion = (typeof qualityCriteria)[number];

export const qualityMarks = ['met', 'unmet', 'not_applicable'] as const;
export type QualityMark = (typeof qualityMarks)[number];

/** So many weeks back the desk counts: a quarter. */
export const qualityWeeks = 13;
/** A share of fewer verdicts says nothing, and is not shown. */
export const fewestVerdicts = 5;
