import { type AnsweringRow, type AnsweringStatistics, type openData as contract, outcomes } from '@sawt/contract';
import { exportFile } from '../../../platform/export/table.ts';
import type { Handlers } from '../../../platform/http/context.ts';
import type { VoiceDeps } from '../deps.ts';
import { createAnswering } from './answering.ts';

export function openDataHandlers(deps: VoiceDeps): Handlers<typeof contract> {
  const answering = createAnswering(deps);
  return {
    getAnswering: () => answering(),
    downloadAnswering: async () => {
      const statistics = await answering();
      return exportFile(tableOf(statistics), { format: 'csv', language: 'en' }, 'answering', new Date(statistics.to));
    },
  };
}

const headers = ['table', 'code', 'name_ar', 'name_en', ...outcomes, 'medianAnswerHours', 'satisfaction'] as const;

function tableOf({ total, byAgency, byArea, byMonth }: AnsweringStatistics) {
  const line = (table: string) => (row: AnsweringRow) => [
    table,
    row.code,
    row.name?.ar ?? null,
    row.name?.en ?? null,
    ...outcomes.map((outcome) => row[outcome]),
    row.medianAnswerHours,
    row.satisfaction,
  ];
  return {
    title: 'answering',
    columns: headers.map((header) => ({ header, width: 20 })),
    rows: [
      line('total')({ code: null, name: null, ...total }),
      ...byAgency.map(line('agency')),
      ...byArea.map(line('area')),
      ...byMonth.map(line('month')),
    ],
    cut: false,
  };
}
