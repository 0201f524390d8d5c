/** What a group has answered in one stratum, by whatever the strata are. */
export interface Answered {
  inTime: number;
  all: number;
}

/** A stratum within wider ones: the narrowest in which others can be compared with is taken. */
export interface Line {
  group: string;
  /** From the narrowest to the widest; the last is that of everything. */
  strata: readonly string[];
  answered: Answered;
}

export interface FairShare {
  /** The share (0–1) that others would have answered in time, had they had the same cases. */
  expected: number;
  /** The share of all, times how far the group is above or below what was expected of it; at most 1. */
  adjusted: number;
  /** Of `adjusted`, what is sure with 95 % confidence from so many answers. */
  sure: number;
}

/** Fewer answers of others say nothing of what could be expected. */
const fewestOfOthers = 30;
/** Of the normal distribution: 95 of 100 lie within so many deviations. */
const deviations = 1.96;

/**
 * The share of the answers in time that makes those comparable who have other cases and more or fewer of them. Indirect
 * standardisation: what is expected of a group is what others reached in the same strata, with the weights of its own cases; the
 * share of all is scaled by how its own share compares, and Wilson’s lower bound answers for its size.
 * @returns of each group with answers
 */
export function fairShares(lines: readonly Line[]): Map<string, FairShare> {
  const ofGroups = new Map<string, Answered>();
  const ofStrata = new Map<string, Answered>();
  const ofBoth = new Map<string, Answered>();
  const all = { inTime: 0, all: 0 };
  for (const { group, strata, answered } of lines) {
    add(all, answered);
    add(entry(ofGroups, group), answered);
    for (const stratum of strata) {
      add(entry(ofStrata, stratum), answered);
      add(entry(ofBoth, pair(group, stratum)), answered);
    }
  }
  const expected = new Map<string, number>();
  for (const { group, strata, answered } of lines) {
    const share = shareOfOthers(strata, group) ?? shareIn(all);
    expected.set(group, (expected.get(group) ?? 0) + share * answered.all);
  }
  return new Map(
    [...ofGroups].flatMap(([group, own]) => (own.all === 0 ? [] : [[group, fairShare(own, expected.get(group) as number, all)]])),
  );

  /** Without the group itself: else whoever alone has a kind of case would be measured by themselves. */
  function shareOfOthers(strata: readonly string[], group: string): number | undefined {
    for (const stratum of strata) {
      const [whole, own] = [entry(ofStrata, stratum), entry(ofBoth, pair(group, stratum))];
      const others = { inTime: whole.inTime - own.inTime, all: whole.all - own.all };
      if (others.all >= fewestOfOthers) return shareIn(others);
    }
    return undefined;
  }
}

function fairShare(own: Answered, expectedInTime: number, all: Answered): FairShare {
  const expected = expectedInTime / own.all;
  // Where nothing at all could be expected, nothing is compared.
  const adjusted = expected === 0 ? shareIn(own) : Math.min(1, shareIn(all) * (shareIn(own) / expected));
  return { expected, adjusted, sure: sureShare(adjusted, own.all) };
}

/**
 * What of a share is reached with 95 % confidence: the lower bound of Wilson's interval (E. B. Wilson, JASA 22, 1927). Three of
 * three say less than ninety of a hundred.
 */
export function sureShare(share: number, all: number): number {
  const squared = deviations ** 2;
  const middle = share + squared / (2 * all);
  const spread = deviations * Math.sqrt((share * (1 - share) + squared / (4 * all)) / all);
  return Math.max(0, (middle - spread) / (1 + squared / all));
}

const shareIn = ({ inTime, all }: Answered): number => (all === 0 ? 0 : inTime / all);
const pair = (group: string, stratum: string) => `${group}\n${stratum}`;

function entry(of: Map<string, Answered>, key: string): Answered {
  const known = of.get(key);
  if (known) return known;
  const made = { inTime: 0, all: 0 };
  of.set(key, made);
  return made;
}

function add(to: Answered, { inTime, all }: Answered): void {
  to.inTime += inTime;
  to.all += all;
}
