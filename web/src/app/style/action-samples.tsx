import { useState } from 'react';
import { useFormats } from '#i18n';
import { Button, Card, ConfirmDialog, Dialog, FormDialog, IconButton, LinkButton, showToast, TextArea, TextLink } from '#ui';

export function ActionSamples() {
  const { text } = useFormats();
  const [open, setOpen] = useState<'form' | 'confirm' | 'plain' | null>(null);
  const [reason, setReason] = useState('');
  const send = text({ ar: 'إرسال', en: 'Send' });
  return (
    <Card title={text({ ar: 'الأزرار والنوافذ', en: 'Buttons and dialogs' })}>
      <div className="flex flex-wrap items-center gap-3">
        <Button>{send}</Button>
        <Button variant="secondary">{send}</Button>
        <Button variant="quiet">{send}</Button>
        <Button variant="danger">{send}</Button>
        <Button isPending>{send}</Button>
        <Button isDisabled>{send}</Button>
        <Button size="large" icon="send">
          {send}
        </Button>
        <LinkButton to="/" icon="home" variant="secondary">
          {text({ ar: 'الرئيسية', en: 'Home' })}
        </LinkButton>
        <IconButton icon="refresh" label={text({ ar: 'تحديث', en: 'Refresh' })} />
        <TextLink to="/">{text({ ar: 'رابط داخل نص', en: 'A link in text' })}</TextLink>
        <Button variant="secondary" onPress={() => setOpen('form')}>
          {text({ ar: 'نافذة نموذج', en: 'Form dialog' })}
        </Button>
        <Button variant="secondary" onPress={() => setOpen('confirm')}>
          {text({ ar: 'نافذة تأكيد', en: 'Confirm dialog' })}
        </Button>
        <Button variant="secondary" onPress={() => setOpen('plain')}>
          {text({ ar: 'نافذة للقراءة', en: 'Dialog to read' })}
        </Button>
        <Button variant="secondary" onPress={() => showToast(text({ ar: 'تم إرسال الرد إلى المستفيد', en: 'The answer was sent' }))}>
          {text({ ar: 'تنبيه', en: 'Toast' })}
        </Button>
      </div>
      <FormDialog
        title={text({ ar: 'إعادة البلاغ إلى الإمارة', en: 'Return the case to the emirate' })}
        submitLabel={text({ ar: 'إعادة', en: 'Return' })}
        isOpen={open === 'form'}
        onOpenChange={() => setOpen(null)}
        onSubmit={() => Promise.reject(new TypeError('no network'))}
      >
        {(errors) => (
          <TextArea
            label={text({ ar: 'سبب الإعادة', en: 'Reason' })}
            value={reason}
            onChange={setReason}
            maximum={2000}
            error={errors.reason}
          />
        )}
      </FormDialog>
      <Dialog title={text({ ar: 'تفاصيل المهلة', en: 'The deadline' })} isOpen={open === 'plain'} onOpenChange={() => setOpen(null)}>
        {text({ ar: 'تُحسب المهلة بساعات العمل.', en: 'Deadlines are counted in working hours.' })}
      </Dialog>
      <ConfirmDialog
        title={text({ ar: 'سحب البلاغ', en: 'Withdraw the case' })}
        confirmLabel={text({ ar: 'سحب البلاغ', en: 'Withdraw' })}
        isDanger
        isOpen={open === 'confirm'}
        onOpenChange={() => setOpen(null)}
        onConfirm={() => Promise.resolve()}
      >
        {text({ ar: 'لن تُتابع الجهة هذا البلاغ بعد سحبه.', en: 'The agency will no longer follow this case.' })}
      </ConfirmDialog>
    </Card>
  );
}
