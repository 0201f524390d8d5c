import { defineMessages, plural } from '#i18n';

const times = (count: number, few: string, one: string, two: string) =>
  plural(count, { zero: '', one, two, few: `${few} # مرات`, many: `${few} # مرة`, other: `${few} # مرة` });

/** Why a case stands where it stands. */
export const heldWords = defineMessages({
  ar: {
    why: 'سبب التأخر',
    emirate: 'الإمارة',
    coordinator: 'منسق الجهة',
    approver: 'معتمد الرد في الجهة',
    citizen: 'المستفيد',
    parts: 'الجهات التي جُزّئ عليها',
    with: (status: string, holder: string) => `${status}، لدى ${holder}`,
    since: (distance: string) => `انتقل إليه ${distance}`,
    returned: (count: number) => times(count, 'أعادته جهة', 'أعادته جهة مرة', 'أعادته جهة مرتين'),
    asked: (count: number) => times(count, 'سُئل المستفيد', 'سُئل المستفيد مرة', 'سُئل المستفيد مرتين'),
    reopened: (count: number) => times(count, 'أُعيد فتحه', 'أُعيد فتحه مرة', 'أُعيد فتحه مرتين'),
    reminded: 'ذُكّر به',
    byStage: 'المتأخرة حسب مرحلتها الآن',
  },
  en: {
    why: 'Why it is late',
    emirate: 'the emirate',
    coordinator: 'the agency’s coordinator',
    approver: 'who approves the agency’s answers',
    citizen: 'the citizen',
    parts: 'the agencies of its parts',
    with: (status: string, holder: string) => `${status}, with ${holder}`,
    since: (distance: string) => `Came to them ${distance}`,
    returned: (count: number) => plural(count, { one: 'given back once', other: 'given back # times' }),
    asked: (count: number) => plural(count, { one: 'citizen asked once', other: 'citizen asked # times' }),
    reopened: (count: number) => plural(count, { one: 'opened again once', other: 'opened again # times' }),
    reminded: 'reminded',
    byStage: 'Late, by the stage they are in now',
  },
});
