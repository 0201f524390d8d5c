import { useState } from 'react';
import { defineMessages, useMessages } from '#i18n';
import { useMe } from '#platform/session.ts';
import { Button, FilePicker } from '#ui';
import { PhoneSignIn } from '../sign-in/phone-sign-in.tsx';
import type { StepProps } from './step-props.ts';

const messages = defineMessages({
  ar: {
    intro: 'صورة واحدة قد تختصر كثيرًا من الشرح. هذه الخطوة اختيارية. نحذف بيانات الموقع المخفية من صورك.',
    files: 'الصور والمستندات',
    add: 'إضافة صور أو ملفات',
    why: 'نحفظ صورك باسمك وحدك، لذلك نحتاج إلى رقم جوالك قبل رفعها. تستطيع أيضًا المتابعة دون صور.',
  },
  en: {
    intro: 'One photo can save many words. This step is optional. We remove hidden location data from your photos.',
    files: 'Photos and documents',
    add: 'Add photos or files',
    why: 'We keep your photos under your name only, so we need your mobile number before they are uploaded. You can also go on without photos.',
  },
});

/** Files need an owner: whoever wants to add some signs in here, everybody else is asked at the end. */
export function StepEvidence({ draft: { value, change }, errors }: StepProps) {
  const words = useMessages(messages);
  const { data: me } = useMe();
  const [wantsFiles, setWantsFiles] = useState(false);
  return (
    <>
      <p className="text-ink-soft">{words.intro}</p>
      {me && (
        <FilePicker
          label={words.files}
          value={value.files}
          onChange={(files) => change({ files })}
          error={errors.files}
          keepAs="new-case"
          withVoice
        />
      )}
      {!me && !wantsFiles && (
        <div>
          <Button variant="secondary" size="large" icon="camera" onPress={() => setWantsFiles(true)}>
            {words.add}
          </Button>
        </div>
      )}
      {!me && wantsFiles && (
        <div className="flex flex-col gap-4 rounded-field border border-line bg-canvas p-5">
          <p>{words.why}</p>
          <PhoneSignIn />
        </div>
      )}
    </>
  );
}
