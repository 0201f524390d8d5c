import { defineMessages } from '#i18n';

export const mapWords = defineMessages({
  ar: {
    unavailable: 'تعذّر عرض الخريطة على هذا الجهاز. يمكن اختيار المحافظة من القائمة.',
    approximate: 'الحدود تقريبية',
    area: 'المحافظة',
    myPosition: 'استخدام موقعي الحالي',
    positionRefused: 'تعذّر تحديد موقعك. اختر المحافظة ثم ضع العلامة على الخريطة.',
    pin: 'علامة الموقع. حرّكها بمفاتيح الأسهم، ومع Shift لخطوات أكبر.',
    remove: 'إزالة العلامة',
    help: 'اضغط على الخريطة لوضع العلامة، ويمكن سحبها أو تحريكها بمفاتيح الأسهم.',
    placed: (lat: string, lon: string) => `الموقع المحدد: ${lat}، ${lon}`,
  },
  en: {
    unavailable: 'The map cannot be shown on this device. You can choose the governorate from the list.',
    approximate: 'Boundaries are approximate',
    area: 'Governorate',
    myPosition: 'Use my position',
    positionRefused: 'Your position could not be found. Choose the governorate, then set the pin on the map.',
    pin: 'Position pin. Move it with the arrow keys; with Shift in larger steps.',
    remove: 'Remove the pin',
    help: 'Press on the map to set the pin; drag it, or move it with the arrow keys.',
    placed: (lat: string, lon: string) => `Position set: ${lat}, ${lon}`,
  },
});
