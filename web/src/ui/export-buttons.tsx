import type { Language } from '@sawt/contract';
import { useMutation } from '@tanstack/react-query';
import { useLanguage, useMessages } from '#i18n';
import { useErrorWords } from '#platform/errors.ts';
import { saveFile } from '#platform/save-file.ts';
import { Banner } from './banner.tsx';
import { Button } from './button.tsx';
import { exportWords } from './later-words.ts';

export interface ExportForm {
  format: 'xlsx' | 'csv';
  language: Language;
}

export interface ExportButtonsProps {
  /** Of the file, without its ending and the day. */
  name: string;
  makeFile(form: ExportForm): Promise<Blob>;
}

/** Saves the list as it is filtered, for Excel or as CSV, in the reader's language. */
export function ExportButtons({ name, makeFile }: ExportButtonsProps) {
  const words = useMessages(exportWords);
  const language = useLanguage();
  const making = useMutation({
    mutationFn: (format: ExportForm['format']) => makeFile({ format, language }),
    onSuccess: (file, format) => saveFile(`${name}-${new Date().toISOString().slice(0, 10)}.${format}`, file),
  });
  const { message } = useErrorWords(making.error);
  return (
    <div className="flex flex-col items-stretch gap-2">
      <div className="flex flex-wrap gap-2">
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            variant="secondary"
            icon="download"
            isPending={making.isPending && making.variables === format}
            onPress={() => making.mutate(format)}
          >
            {words[format]}
          </Button>
        ))}
      </div>
      {message && <Banner tone="warning">{message}</Banner>}
    </div>
  );
}
