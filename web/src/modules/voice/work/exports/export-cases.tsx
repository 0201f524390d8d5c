import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLanguage, useMessages } from '#i18n';
import { client } from '#platform/client.ts';
import { useErrorWords } from '#platform/errors.ts';
import { Banner, Button, showToast } from '#ui';
import type { CaseFilterQuery } from '../../shared/queries.ts';
import { exportListWords } from './export-list-words.ts';
import { exportsQuery } from './queries.ts';

interface ExportCasesProps {
  filter: CaseFilterQuery;
  order: 'newest' | 'due';
}

/** Asks for the list as it is filtered, for Excel or as CSV, in the reader's language. */
export function ExportCases({ filter, order }: ExportCasesProps) {
  const words = useMessages(exportListWords);
  const language = useLanguage();
  const queries = useQueryClient();
  const asking = useMutation({
    mutationFn: (format: 'xlsx' | 'csv') => client.caseExports.requestExport({ query: { ...filter, order, format, language } }),
    onSuccess: () => {
      showToast(words.asked);
      return queries.invalidateQueries(exportsQuery);
    },
  });
  const { message } = useErrorWords(asking.error);
  return (
    <div className="flex flex-col items-stretch gap-2">
      <div className="flex flex-wrap gap-2">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            variant="secondary"
            icon="download"
            isPending={asking.isPending && asking.variables === format}
            onPress={() => asking.mutate(format)}
          >
            {words[format]}
          </Button>
        ))}
      </div>
      {message && <Banner tone="warning">{message}</Banner>}
    </div>
  );
}
