import type { CaseKind, Category } from '@sawt/contract';
import { useQuery } from '@tanstack/react-query';
import { lazyRouteComponent } from '@tanstack/react-router';
import { Suspense, useId, useState } from 'react';
import { defineMessages, useFormats, useMessages } from '#i18n';
import { Banner, Button, Dialog, Icon, QueryView, Skeleton } from '#ui';
import { categoriesQuery } from '../../shared/queries.ts';
import { successorsOf } from './category-tree.ts';

const messages = defineMessages({
  ar: {
    label: 'الموضوع',
    hint: 'يوصل بلاغك مباشرة إلى الجهة المسؤولة.',
    unknown: 'لا أعرف، تحدده الإمارة',
    choose: 'اختيار الموضوع',
    change: 'تغيير الموضوع',
    retired: 'هذا الموضوع لم يعد مستخدمًا. اختر ما حل محله:',
  },
  en: {
    label: 'Subject',
    hint: 'It brings your case straight to the agency responsible.',
    unknown: 'I do not know; the emirate decides',
    choose: 'Choose the subject',
    change: 'Change the subject',
    retired: 'This subject is no longer in use. Choose what took its place:',
  },
});

const CategoryBrowser = lazyRouteComponent(() => import('./category-browser.tsx'), 'CategoryBrowser');

interface CategoryPickerProps {
  kind: CaseKind | null;
  value: string | null;
  onChange(code: string | null): void;
  error: string | undefined;
}

/** What a case is about. Not knowing is a good answer too. */
export function CategoryPicker({ kind, value, onChange, error }: CategoryPickerProps) {
  const words = useMessages(messages);
  const { text } = useFormats();
  const [isOpen, setIsOpen] = useState(false);
  const labelId = useId();
  const query = useQuery(categoriesQuery);
  const chosen = query.data?.find(({ code }) => code === value);

  function choose(code: string | null): void {
    onChange(code);
    setIsOpen(false);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out, and this is one field made of parts
    <div role="group" aria-labelledby={labelId} className="flex flex-col gap-1.5">
      <span id={labelId} className="font-medium">
        {words.label}
      </span>
      <span className="text-sm text-ink-soft">{words.hint}</span>
      <div className="flex flex-wrap items-center justify-between gap-3 rounded-field border border-line bg-canvas p-3 ps-4">
        <span className="font-medium">{chosen ? text(chosen.name) : words.unknown}</span>
        <Button variant="secondary" onPress={() => setIsOpen(true)}>
          {chosen ? words.change : words.choose}
        </Button>
      </div>
      {chosen && !chosen.active && <Successors words={words.retired} of={successorsOf(query.data ?? [], chosen, kind)} onChoose={choose} />}
      {error && (
        <p role="alert" className="flex items-start gap-1.5 text-sm font-medium text-danger">
          <Icon name="error" className="mt-0.5 size-4.5" />
          {error}
        </p>
      )}
      <Dialog
        title={words.choose}
        isOpen={isOpen}
        onOpenChange={setIsOpen}
        actions={
          <Button variant="secondary" wide onPress={() => choose(null)}>
            {words.unknown}
          </Button>
        }
      >
        <Suspense fallback={<Skeleton lines={6} />}>
          <QueryView query={query}>{(categories) => <CategoryBrowser categories={categories} kind={kind} onChoose={choose} />}</QueryView>
        </Suspense>
      </Dialog>
    </div>
  );
}

/** A draft may be older than the list of subjects. */
function Successors({ words, of, onChoose }: { words: string; of: readonly Category[]; onChoose(code: string): void }) {
  const { text } = useFormats();
  if (of.length === 0) return null;
  return (
    <Banner tone="warning">
      <p>{words}</p>
      <div className="mt-2 flex flex-wrap gap-2">
        {of.map(({ code, name }) => (
          <Button key={code} variant="secondary" onPress={() => onChoose(code)}>
            {text(name)}
          </Button>
        ))}
      </div>
    </Banner>
  );
}
