import type { FileInfo } from '@sawt/contract';
import { useState } from 'react';
import { useFormats } from '#i18n';
import {
  Card,
  Checkbox,
  FileButton,
  FilePicker,
  NumberField,
  RadioCards,
  Rating,
  SearchField,
  Select,
  Switch,
  TextArea,
  TextField,
} from '#ui';
import { files } from './sample-data.ts';

export function FieldSamples() {
  const { text } = useFormats();
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('0501234567');
  const [code, setCode] = useState('482913');
  const [words, setWords] = useState('');
  const [hours, setHours] = useState<number | null>(24);
  const [agency, setAgency] = useState<'water' | 'municipality' | null>(null);
  const [kind, setKind] = useState<'complaint' | 'report' | null>('complaint');
  const [rating, setRating] = useState<number | null>(4);
  const [checked, setChecked] = useState(true);
  const [attached, setAttached] = useState<FileInfo[]>(files);
  return (
    <Card title={text({ ar: 'الحقول', en: 'Fields' })}>
      <div className="grid gap-6 lg:grid-cols-2">
        <TextField
          label={text({ ar: 'الاسم', en: 'Name' })}
          value={name}
          onChange={setName}
          placeholder={text({ ar: 'كما تحب أن نخاطبك', en: 'As you would like to be addressed' })}
          optional
        />
        <TextField
          label={text({ ar: 'رقم الجوال', en: 'Mobile' })}
          kind="phone"
          value={phone}
          onChange={setPhone}
          description="05xxxxxxxx"
        />
        <TextField label={text({ ar: 'رمز التحقق', en: 'Code' })} kind="code" value={code} onChange={setCode} maxLength={6} />
        <TextField
          label={text({ ar: 'كلمة المرور', en: 'Password' })}
          kind="password"
          value={name}
          onChange={setName}
          error={text({ ar: 'كلمة المرور غير صحيحة.', en: 'The password is not right.' })}
        />
        <TextArea label={text({ ar: 'نص البلاغ', en: 'What happened' })} value={words} onChange={setWords} maximum={100} />
        <div className="flex flex-col gap-6">
          <Select
            label={text({ ar: 'الجهة', en: 'Agency' })}
            value={agency}
            onChange={setAgency}
            options={[
              { value: 'municipality', label: text({ ar: 'أمانة منطقة القصيم', en: 'Qassim Municipality' }) },
              {
                value: 'water',
                label: text({ ar: 'شركة المياه الوطنية', en: 'National Water Company' }),
                description: text({ ar: 'المياه والصرف', en: 'Water and sewage' }),
              },
            ]}
          />
          <NumberField label={text({ ar: 'ساعات العمل', en: 'Working hours' })} value={hours} onChange={setHours} minimum={1} />
          <SearchField value={name} onChange={setName} label={text({ ar: 'ابحث في البلاغات', en: 'Search cases' })} />
        </div>
        <div className="lg:col-span-2">
          <RadioCards
            label={text({ ar: 'نوع البلاغ', en: 'Kind' })}
            value={kind}
            onChange={setKind}
            columns={2}
            options={[
              {
                value: 'complaint',
                icon: 'message',
                label: text({ ar: 'شكوى', en: 'Complaint' }),
                description: text({ ar: 'خدمة لم ترضِك', en: 'A service that let you down' }),
              },
              {
                value: 'report',
                icon: 'pin',
                label: text({ ar: 'بلاغ', en: 'Report' }),
                description: text({ ar: 'أمر في مكان محدد', en: 'Something at a place' }),
              },
            ]}
          />
        </div>
        <Rating label={text({ ar: 'ما مدى رضاك عن الرد؟', en: 'How satisfied are you?' })} value={rating} onChange={setRating} />
        <div>
          <Checkbox
            isSelected={checked}
            onChange={setChecked}
            description={text({ ar: 'لا تطّلع الجهة على اسمك ورقمك.', en: 'The agency does not see your name.' })}
          >
            {text({ ar: 'إخفاء هويتي عن الجهة', en: 'Keep my identity from the agency' })}
          </Checkbox>
          <Switch isSelected={checked} onChange={setChecked}>
            {text({ ar: 'التصنيف مستخدم', en: 'Category in use' })}
          </Switch>
        </div>
        <div className="lg:col-span-2">
          <FilePicker label={text({ ar: 'الصور والملفات', en: 'Photos and files' })} value={attached} onChange={setAttached} />
        </div>
        <div>
          <FileButton accept={['.csv']} onChoose={() => {}} variant="secondary" icon="upload">
            {text({ ar: 'اختيار ملف', en: 'Choose a file' })}
          </FileButton>
        </div>
      </div>
    </Card>
  );
}
