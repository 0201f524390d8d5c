import type { Rung } from '@sawt/contract';
import type { Client } from 'pg';
import { stepsOf } from '../../src/modules/voice/ladder/steps.ts';
import { type Chance, createDraw } from './chance.ts';

interface Leaf {
  code: string;
  agency: string;
  department: string | null;
  kinds: string[];
  priority: string;
  acknowledge: number;
  answer: number;
}
interface Staff {
  id: string;
  agency: string | null;
  department: string | null;
  permission: string;
}
/** A place where people live, with how far it reaches in degrees. */
interface Spot {
  lat: number;
  lon: number;
  reach: number;
}

export type Cast = Awaited<ReturnType<typeof readCast>>;

/** Working minutes where a category names none, as `record-move.ts` has them. */
const defaultHours = { acknowledge: 8, answer: 40 };
const spotsOfArea = 80;

/** Who and what there is in the region, with how much of it: heavy agencies and light ones, hot places and quiet ones. */
export async function readCast(client: Client, chance: Chance) {
  const rows = async <T extends object>(text: string) => (await client.query<T>(text)).rows;
  const leaves = (
    await rows<Leaf>(`select code, agency, department, kinds, priority, coalesce(acknowledge_hours, ${defaultHours.acknowledge}) * 60 as acknowledge,
      coalesce(answer_hours, ${defaultHours.answer}) * 60 as answer from voice.category where agency is not null and active order by position`)
  ).filter(({ kinds }) => kinds.length > 0);
  const staff = await rows<Staff>(`select distinct person.id, person.agency, person.department, permission from directory.person
    join directory.person_role on person_id = person.id join directory.role_permission using (role)
    where person.active and username is not null and permission in ('voice.start_case', 'voice.assign_case', 'voice.refer_case')
    order by person.id, permission`);
  const areas = await rows<{ code: string; name: string; lat: number; lon: number }>(
    `select code, name->>'ar' as name, seat_lat as lat, seat_lon as lon from directory.area order by position`,
  );
  const ladders = await rows<{ clock_kind: string; rungs: Rung[] }>('select clock_kind, rungs from voice.ladder_version order by id desc');
  const agencies = [...new Set(leaves.map(({ agency }) => agency))];
  const holding = (permission: string, agency: string | null) =>
    staff.filter((one) => one.permission === permission && one.agency === agency);
  const specialists = new Map(agencies.map((agency) => [agency, holding('voice.start_case', agency)]));
  const spots = new Map(areas.map((area) => [area.code, spotsAround(area, chance)]));
  return {
    /** The municipality gets a quarter, the lightest a hundredth; how slow an agency is has nothing to do with it. */
    leafOf: createDraw(leaves, ({ agency }, index) => 1 / (1 + agencies.indexOf(agency)) ** 0.8 / (1 + (index % 6))),
    areaOf: createDraw(areas, (_, index) => 1 / (1 + index) ** 1.1),
    spotIn: (area: string) => (spots.get(area) as Spot[])[chance.zipf(spotsOfArea)] as Spot,
    slowness: new Map(agencies.map((agency) => [agency, chance.between(0.5, 1.8)])),
    coordinator: new Map(agencies.map((agency) => [agency, holding('voice.assign_case', agency)[0] as Staff])),
    specialistFor: (agency: string, department: string | null): Staff => {
      const all = specialists.get(agency) as Staff[];
      const own = all.filter((one) => one.department === department);
      return (own.length > 0 ? own : all)[chance.zipf((own.length > 0 ? own : all).length)] as Staff;
    },
    officer: holding('voice.refer_case', null)[0] as Staff,
    areaNames: new Map(areas.map(({ code, name }) => [code, name])),
    steps: (kind: string) => stepsOf(ladders.find(({ clock_kind }) => clock_kind === kind)?.rungs ?? []),
  };
}

function spotsAround({ lat, lon }: { lat: number; lon: number }, chance: Chance): Spot[] {
  return Array.from({ length: spotsOfArea }, (_, index) => ({
    lat: lat + chance.normal() * (0.02 + 0.001 * index),
    lon: lon + chance.normal() * (0.02 + 0.001 * index),
    reach: chance.between(0.002, 0.012),
  }));
}
