import { defineMessages, useMessages } from '#i18n';
import { Banner } from '#ui';
import { buttonClass } from '#ui/button-class.ts';

const messages = defineMessages({
  ar: {
    staff: 'أنت داخل بحساب موظف، وهذه صفحات المستفيدين.',
    toStaff: 'إلى صفحات الموظفين',
  },
  en: {
    staff: 'You are signed in with a staff account; these pages are for citizens and residents.',
    toStaff: 'To the staff pages',
  },
});

/** The staff's pages are another document: an ordinary link. */
export function StaffNotice() {
  const { staff, toStaff } = useMessages(messages);
  return (
    <Banner
      tone="info"
      action={
        <a href="/staff" className={buttonClass('secondary', 'medium', false)}>
          {toStaff}
        </a>
      }
    >
      {staff}
    </Banner>
  );
}
