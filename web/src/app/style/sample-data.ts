import type { Bilingual, FileInfo } from '@sawt/contract';

/** Samples, not a region: invented figures at real places. */
export const areas: readonly { code: string; name: Bilingual; seat: { lat: number; lon: number }; cases: number; late: number }[] = [
  { code: 'buraydah', name: { ar: 'بريدة', en: 'Buraydah' }, seat: { lat: 26.33, lon: 43.974 }, cases: 412, late: 23 },
  { code: 'unayzah', name: { ar: 'عنيزة', en: 'Unayzah' }, seat: { lat: 26.092, lon: 43.988 }, cases: 188, late: 9 },
  { code: 'arrass', name: { ar: 'الرس', en: 'Ar Rass' }, seat: { lat: 25.87, lon: 43.507 }, cases: 141, late: 12 },
  { code: 'almidhnab', name: { ar: 'المذنب', en: 'Al Midhnab' }, seat: { lat: 25.861, lon: 44.222 }, cases: 64, late: 2 },
  { code: 'albukayriyah', name: { ar: 'البكيرية', en: 'Al Bukayriyah' }, seat: { lat: 26.149, lon: 43.657 }, cases: 72, late: 4 },
  { code: 'albadai', name: { ar: 'البدائع', en: 'Al Badai' }, seat: { lat: 25.998, lon: 43.726 }, cases: 58, late: 1 },
  { code: 'alasyah', name: { ar: 'الأسياح', en: 'Al Asyah' }, seat: { lat: 26.776, lon: 44.217 }, cases: 31, late: 0 },
  { code: 'riyadhalkhabra', name: { ar: 'رياض الخبراء', en: 'Riyadh Al Khabra' }, seat: { lat: 26.039, lon: 43.539 }, cases: 44, late: 3 },
];

export const cases = [
  {
    number: '4821937506',
    text: {
      ar: 'حفرة عميقة في شارع الملك خالد أمام المدرسة الابتدائية',
      en: 'A deep pothole in King Khalid Street in front of the primary school',
    },
    agency: { ar: 'أمانة منطقة القصيم', en: 'Qassim Municipality' },
    at: '2026-11-20T06:12:00Z',
    late: true,
  },
  {
    number: '7350264183',
    text: { ar: 'انقطاع المياه عن حي الصفراء منذ يومين', en: 'No water in As Safra district for two days' },
    agency: { ar: 'شركة المياه الوطنية', en: 'National Water Company' },
    at: '2026-11-22T14:40:00Z',
    late: false,
  },
];

export const files: FileInfo[] = [
  {
    id: '0a6f1f5e-3f0e-4a53-9d8d-2f4f0a3b7c11',
    name: 'صورة الحفرة.jpg',
    mediaType: 'image/jpeg',
    bytes: 812_000,
    width: 1600,
    height: 1200,
    state: 'ready',
  },
  {
    id: '0a6f1f5e-3f0e-4a53-9d8d-2f4f0a3b7c12',
    name: 'report-2026.pdf',
    mediaType: 'application/pdf',
    bytes: 2_400_000,
    width: null,
    height: null,
    state: 'ready',
  },
  {
    id: '0a6f1f5e-3f0e-4a53-9d8d-2f4f0a3b7c13',
    name: 'فاتورة المياه.pdf',
    mediaType: 'application/pdf',
    bytes: 310_000,
    width: null,
    height: null,
    state: 'waiting',
  },
  {
    id: '0a6f1f5e-3f0e-4a53-9d8d-2f4f0a3b7c14',
    name: 'IMG_2041.jpg',
    mediaType: 'image/jpeg',
    bytes: 1_300_000,
    width: 1600,
    height: 1200,
    state: 'removed',
  },
];

export const versions = [
  {
    changedBy: { id: '0', name: { ar: 'نورة العتيبي', en: 'Noura Al-Otaibi' } },
    changedAt: '2026-11-20T08:00:00Z',
    says: { ar: 'خمسة أيام', en: 'Five days' },
  },
  { changedBy: null, changedAt: '2026-11-01T08:00:00Z', says: { ar: 'ثلاثة أيام', en: 'Three days' } },
];

export const settingVersions = [
  {
    version: 2,
    changedBy: { id: '0', name: { ar: 'نورة العتيبي', en: 'Noura Al-Otaibi' } },
    changedAt: '2026-11-20T08:00:00Z',
    restoredFrom: null,
    changed: { before: { days: 90 }, after: { days: 60 } },
    back: { before: {}, after: {} },
  },
  {
    version: 1,
    changedBy: null,
    changedAt: null,
    restoredFrom: null,
    changed: { before: {}, after: {} },
    back: { before: { days: 60 }, after: { days: 90 } },
  },
];
