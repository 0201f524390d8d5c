// The lists of the quality desk, apart from its schemas: pages need these and not those.

/** What an answer is judged by. */
export const qualityCriteria = ['understood', 'complete', 'clear', 'proven', 'timely'] as const;
export type QualityCriterion = (typeof qualityCriteria)[number];

export const qualityMarks = ['met', 'unmet', 'not_applicable'] as const;
export type QualityMark = (typeof qualityMarks)[number];

/** So many weeks back the desk counts: a quarter. */
export const qualityWeeks = 13;
/** So many answers of each agency a week's sample can have: more than a week's work of one officer is not judged. */
export const mostPerAgency = 20;
/** A share of fewer verdicts says nothing, and is not shown. */
export const fewestVerdicts = 5;

/** What became of an answer that could be better: another answer stands, its case is open again without one, it stands as it was, or its case
 * has gone where the reader does not see. */
export const qualityFollowUps = ['standing', 'reopened', 'corrected', 'gone'] as const;
export type QualityFollowUp = (typeof qualityFollowUps)[number];

export const qualityResults = ['waits', 'judged', 'good', 'bad'] as const;
export type QualityResult = (typeof qualityResults)[number];
